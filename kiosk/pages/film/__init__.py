"""A film with chapters, subtitles and screening times."""
