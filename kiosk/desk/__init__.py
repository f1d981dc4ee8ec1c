"""What staff and technicians run."""
