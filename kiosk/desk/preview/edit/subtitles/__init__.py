"""What is said in a film, cue by cue, in all languages: its words, and when they are shown."""
