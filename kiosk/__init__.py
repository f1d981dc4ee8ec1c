"""An information stand for a lobby: fullscreen, touch, six languages, driven by YAML."""

__version__ = "0.2.0"
