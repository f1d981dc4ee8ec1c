"""A spreadsheet for the page that is shown, and the translators' workbook."""
