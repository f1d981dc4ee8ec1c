"""A month before the stand, in hours."""
