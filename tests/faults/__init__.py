"""What happens to a stand that is left alone: faults, one after the other, and what a visitor sees after each."""
