"""What still keeps the stand from being ready for an opening, and publishing it."""
