"""A stand among others: what its own file says, and all that talks to a network. A stand alone imports none of it."""
