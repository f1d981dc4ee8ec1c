"""From this folder to a program that runs where there is no Python: `make package`."""
