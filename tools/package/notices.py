"""Third-party notices, from the metadata of what was shipped."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path

from tools.package.shipped import Shipped

LICENCES = Path(__file__).parent / "licences"
QTS = ("PySide6_Essentials", "PySide6_Addons", "shiboken6")
RULE = "\n" + "=" * 110 + "\n"
QT = """\
Qt {qt}, with PySide6 and Shiboken {qt}: © The Qt Company Ltd. and other contributors. Used under the GNU Lesser General
Public License version 3, below; the text of the GNU General Public License, which it adds to, is in LICENSE. Qt's
libraries are separate files in _internal/PySide6 and may be replaced by versions of your own. Source code:
https://download.qt.io/official_releases/QtForPython/pyside6/ and https://download.qt.io/official_releases/qt/.
Qt contains parts by others under permissive licences (among them ICU, HarfBuzz, FreeType, libpng, libjpeg-turbo,
libwebp, zlib, PCRE2, md4c and Qt's own copies of small libraries). PySide6 comes without their texts, so they are not
repeated here; Qt lists all of them, with their texts, at https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""
FFMPEG = """\
FFmpeg {ffmpeg}: © the FFmpeg developers. Used under the GNU Lesser General Public License version 2.1 or later, below.
It is the build that comes with Qt Multimedia, in separate files (libavcodec, libavformat, libavutil, libswresample,
libswscale) in _internal/PySide6. Source code: https://ffmpeg.org/releases/ and
https://code.qt.io/cgit/qt/qtmultimedia.git.
"""


def notices(shipped: Shipped, root: Path, qt: str, ffmpeg: str) -> str:
    """One text with who made what is in the package, and the licence of each."""
    sections = [
        ("Qt and PySide6", QT.format(qt=qt) + "\n" + (LICENCES / "LGPL-3.0.txt").read_text("utf-8")),
        ("FFmpeg", FFMPEG.format(ffmpeg=ffmpeg) + "\n" + (LICENCES / "LGPL-2.1.txt").read_text("utf-8")),
        ("Noto fonts", (root / "assets" / "fonts" / "OFL.txt").read_text("utf-8")),
        ("Python", _python()),
        *(_of(package) for package in shipped.distributions if package.name not in QTS),
        *((f"{package.name} {package.version} (Debian)", package.copyright) for package in shipped.debian()),
    ]
    contents = "\n".join(f"  {title}" for title, _ in sections)
    head = f"Third-party software and fonts in this package\n\n{contents}\n"
    return head + "".join(f"{RULE}{title}{RULE}\n{text.strip()}\n" for title, text in sections)


def _of(package: Distribution) -> tuple[str, str]:
    told = package.metadata
    kind = next((told[field] for field in ("License-Expression", "License") if field in told), "see below")
    texts = list(_texts(package))
    if not texts:
        raise LookupError(f"{package.name} {package.version} brings no licence text")
    about = f"{told['Summary']}\nLicence: {kind.splitlines()[0]}"
    return f"{package.name} {package.version}", "\n\n".join((about, *texts))


def _texts(package: Distribution) -> Iterator[str]:
    for file in package.files or ():
        named = file.stem.upper().startswith(("LICEN", "COPYING", "NOTICE")) or file.parent.name == "licenses"
        if named and file.suffix not in {".py", ".pyc"}:
            yield file.read_text("utf-8")


def _python() -> str:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path("/usr/share/doc/libpython3-stdlib/copyright"))
    return next(place for place in places if place.is_file()).read_text("utf-8")
