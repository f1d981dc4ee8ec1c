"""Ways to switch the screen itself off and on, a module each behind one protocol, and what follows the stand."""
