"""YAML as data with the place of every value, and its mistakes in an author's words."""
