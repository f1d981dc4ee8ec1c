"""A thousand stands on one machine, beside a real mosquitto and nginx. The client code is the stands' own."""
