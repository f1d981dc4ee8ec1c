"""A month before the stand, in hours, and what its report says."""
