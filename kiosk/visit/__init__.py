"""A visit: where it is (journey), what QML may ask of it (navigator), what QML gets (bridge)."""
