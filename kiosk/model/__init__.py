"""What content is made of: texts, words, dates, issues, pages, the site. No Qt here."""
