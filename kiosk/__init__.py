"""An information stand for a lobby: fullscreen, touch, six languages, driven by YAML."""

import os

__version__ = "0.2.0"

os.environ.setdefault(
    "PYDANTIC_DISABLE_PLUGINS", "__all__"
)  # to look for some takes as long as a tenth of `kiosk check`
