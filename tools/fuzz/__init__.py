"""Content spoilt at random, in every way that people and programs spoil it: explained, or shown; nothing else."""
