"""A document to read in every language, and to take along."""
