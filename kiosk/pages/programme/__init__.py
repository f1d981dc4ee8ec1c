"""A programme of days and events, with what is on now and next."""
