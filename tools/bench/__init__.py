"""`make bench`: the stand's speed and memory as figures beside their bounds."""
