"""What runs on the wall."""
