"""Speech for visitors who listen: the voice that says a text, and the headset it is heard in."""
