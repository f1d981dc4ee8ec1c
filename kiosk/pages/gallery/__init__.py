"""A gallery: a section made of pages, one after another."""
