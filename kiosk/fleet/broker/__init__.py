"""A stand and its MQTT broker: how it is goes out, and commands of a closed list come in."""
