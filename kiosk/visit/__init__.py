"""A visit: where it is (journey, tour), what QML may ask of it (navigator), what QML gets (bridge, shown)."""
