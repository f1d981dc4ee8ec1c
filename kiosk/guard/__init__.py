"""The guard: a small process that starts the stand and looks after it. Nothing but the standard library is in it."""
