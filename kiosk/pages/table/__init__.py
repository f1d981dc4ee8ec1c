"""A table: typed columns, a header that stays while the rows scroll, and its source."""
