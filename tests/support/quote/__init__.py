"""Somebody's words: the smallest kind of page, with which tests try what a new kind takes."""
