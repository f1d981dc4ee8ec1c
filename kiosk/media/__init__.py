"""What a file really is: pictures, films, fonts, texts. No Qt here."""
