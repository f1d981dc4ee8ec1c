"""The staff panel: how staff get in, and what they can do at the stand itself."""
