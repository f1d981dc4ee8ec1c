"""YAML as data with the place of every value, its mistakes in an author's words, and texts put into it."""
