"""What a page says and shows, to be changed: the place that was picked, and every other by its form."""
