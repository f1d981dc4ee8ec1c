"""A chart: its title is the insight, its sentence says what it shows, its source is named."""
