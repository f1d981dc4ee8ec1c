"""What is inside pictures, films and fonts, read from their first bytes. No Qt here."""
