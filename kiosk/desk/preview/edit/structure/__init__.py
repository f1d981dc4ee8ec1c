"""Which pages there are, in which order, for how long and from when."""
