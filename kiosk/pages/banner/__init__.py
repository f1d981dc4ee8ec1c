"""A banner: one thought in large type, readable from five metres."""
