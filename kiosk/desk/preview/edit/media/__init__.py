"""Pictures, films and subtitles that are dropped on the stand, or chosen."""
