"""What programs for tables save, as rows that people see, and what of it goes where on a page."""
