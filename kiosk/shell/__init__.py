"""The window, and what surrounds a page: stage, dock, rotation, sheets, home. It knows no kind of page."""
