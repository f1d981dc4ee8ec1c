"""What was saved, step by step: taken back singly, or the content as it was at a moment."""
