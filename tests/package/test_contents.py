"""What is in the package: all that the stand uses, and none of Qt's giants."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kiosk

MB = 1_000_000
GIANTS = (
    "WebEngine", "WebView", "Quick3D", "Qt63D", "Pdf", "Charts", "Graphs", "DataVisualization", "Designer",
    "QuickControls2", "QtQuick/Controls", "Dialogs", "VirtualKeyboard", "Location", "Widgets", "ShaderTools", "Sql",
    "translations", "qmltypes", "numpy", "av.libs", "fontTools", "pytest", "tkinter", "PIL", "libgtk",
)  # fmt: skip
NEEDED = (
    "Qt/plugins/platforms/libqxcb.so", "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/imageformats/libqjpeg.so", "Qt/plugins/imageformats/libqwebp.so",
    "Qt/plugins/imageformats/libqsvg.so", "Qt/plugins/imageformats/libqgif.so",
    "Qt/plugins/multimedia/libffmpegmediaplugin.so", "Qt/plugins/texttospeech/libqtexttospeech_speechd.so",
    "Qt/qml/QtMultimedia/qmldir", "Qt/qml/QtQuick/Shapes/qmldir", "Qt/qml/QtQuick/Templates/qmldir",
)  # fmt: skip
MACHINES_OWN = ("libstdc++.so", "libGL.so", "libEGL.so", "libwayland-client.so", "libxcb.so.1", "libdrm", "libspeechd")


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("giant", GIANTS)
def test_no_giant_creeps_back(built: Path, giant: str) -> None:
    assert not [name for name in names(built / "_internal") if giant in name and "Stub-crypto" not in name]


def test_what_the_stand_uses_is_there(built: Path) -> None:
    inside = names(built / "_internal" / "PySide6")
    assert not set(NEEDED) - set(inside)
    for library in ("avcodec", "avformat", "avutil", "swresample", "swscale"):
        assert [name for name in inside if f"lib{library}.so" in name]


def test_the_graphics_driver_finds_its_own_libraries(built: Path) -> None:
    inside = names(built / "_internal")
    assert not [name for name in inside if any(library in name for library in MACHINES_OWN)]


def test_every_scene_is_there_with_its_byte_code(built: Path) -> None:
    root = Path(kiosk.__file__).parent
    scenes = {str(path.relative_to(root.parent)) for path in root.rglob("*.qml")}
    inside = set(names(built / "_internal"))
    assert not scenes - inside
    assert not {f"{scene}c" for scene in scenes} - inside


def test_what_is_edited_is_beside_the_program(built: Path) -> None:
    assert (built / "content" / "site.yaml").is_file()
    assert list((built / "assets" / "film").glob("*.webm"))
    assert not (built / "assets" / "fonts").exists(), "the fonts are the program's own"


def test_it_is_small(built: Path) -> None:
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file() and not path.is_symlink())
    assert size <= 230 * MB
    archive = next(built.parent.glob(f"kiosk-{kiosk.__version__}-*.tar.xz"))
    assert archive.stat().st_size <= 90 * MB


def test_it_names_whose_work_it_carries(built: Path) -> None:
    notices = (built / "THIRD-PARTY-NOTICES.txt").read_text("utf-8")
    for part in ("GNU LESSER GENERAL PUBLIC LICENSE", "SIL OPEN FONT LICENSE", "pydantic", "FFmpeg", "QtAwesome"):
        assert part in notices
    assert "GNU GENERAL PUBLIC LICENSE" in (built / "LICENSE").read_text("utf-8")
    bill = json.loads((built / "sbom.cdx.json").read_text("utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["version"] == kiosk.__version__
    parts = {part["name"]: part.get("version") for part in bill["components"]}
    assert {"Qt", "FFmpeg", "CPython", "pydantic", "PySide6_Essentials"} <= parts.keys()
    assert not {"pytest", "numpy", "av", "mypy"} & parts.keys()
