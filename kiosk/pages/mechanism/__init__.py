"""The three-level mechanism: who meets at each level, what flows between them, real decisions."""
