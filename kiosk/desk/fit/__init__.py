"""`kiosk check --fit`: what is seen of the stand (room, sight, ink), what does not fit (rules), by how much (trial,
cuts), where it is written (fields), and all of it as problems (walk, told)."""
