"""The one place that asks the file system about content: an answer can be an error, late, or never come."""
