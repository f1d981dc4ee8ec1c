"""What is translated, what is missing, and what is older than its original."""
