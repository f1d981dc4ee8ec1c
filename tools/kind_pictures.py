"""A small picture of each kind's example, from which staff choose a new page: `make kind-pictures`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from PIL import Image

from kiosk.desk.preview.edit.structure.kinds import PICTURES
from kiosk.pages import KINDS
from tests.support.content import examples

SIDES = (240, 135)


def main() -> None:
    """Draw every example in English at 1920 x 1080, and keep it small."""
    with TemporaryDirectory() as folder:
        content, out = examples(Path(folder)), Path(folder) / "out"
        command = [sys.executable, "-m", "kiosk", "snapshot", "--content", str(content), "--out", str(out)]
        subprocess.run([*command, "--languages", "en", "--sizes", "1920x1080"], check=True)
        rmtree(PICTURES, ignore_errors=True)
        PICTURES.mkdir()
        for kind in KINDS:
            with Image.open(out / f"{kind}-en-1920x1080.png") as picture:
                picture.convert("RGB").resize(SIDES, Image.Resampling.LANCZOS).save(
                    PICTURES / f"{kind}.webp", quality=80
                )


if __name__ == "__main__":
    main()
