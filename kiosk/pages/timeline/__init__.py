"""A timeline: dated events; what is past, what is now and what is ahead look different."""
