"""Pictures and films that staff bring: what they are, whether they can be shown, and their place under assets/."""
