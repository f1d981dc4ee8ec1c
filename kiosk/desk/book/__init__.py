"""The book for sign-off: what it tells (told), how it is laid out (chapters), on what (paper), and bound (bound)."""
