"""The design's own colours, as LOOK and the designers gave them: what tests hold the screen against.

They stand here a second time on purpose. Read from Theme.qml, a wrong colour there would be right everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Design:
    """A theme's colours as #rrggbb."""

    background: str
    surface: str
    panel: str
    line: str
    text: str
    muted: str
    gold: str
    teal: str
    sky: str
    coral: str
    on_accent: str
    paper: str = "#f6f4ec"
    paper_text: str = "#10243c"
    paper_muted: str = "#44566b"
    paper_accent: str = "#8a5a00"

    def accent(self, name: str) -> str:
        """A section's colour by its name in the content."""
        return str(getattr(self, name))

    def series(self, accent: str) -> list[str]:
        """The colours of a chart's series in their order: the section's first, and gold only for what is marked."""
        first = "teal" if accent == "gold" else accent
        others = [name for name in ("teal", "sky", "coral") if name != first]
        return [*map(self.accent, (first, *others)), self.muted]


DARK = Design(
    background="#06182b",
    surface="#0a2240",
    panel="#0f2d4d",
    line="#27507a",
    text="#f4f6f1",
    muted="#b3c5d6",
    gold="#e8b84f",
    teal="#35c2a8",
    sky="#62b8f5",
    coral="#f5846b",
    on_accent="#06182b",
)
LIGHT = Design(
    background="#eef1ee",
    surface="#ffffff",
    panel="#ffffff",
    line="#8fa3b5",
    text="#10243c",
    muted="#41566b",
    gold="#8a5a00",
    teal="#0b6b5a",
    sky="#17629c",
    coral="#a83a22",
    on_accent="#ffffff",
)
HIGH = replace(
    DARK,
    background="#000000",
    surface="#000000",
    panel="#0a0a0a",
    line="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    paper="#000000",
    paper_text="#ffffff",
    paper_muted="#ffffff",
    paper_accent="#e8b84f",
)
INVERTED = replace(
    HIGH,
    background="#ffffff",
    surface="#ffffff",
    panel="#ffffff",
    line="#000000",
    text="#000000",
    muted="#000000",
    gold="#523500",
    teal="#00473b",
    sky="#0a3d66",
    coral="#7a2412",
    on_accent="#ffffff",
    paper="#ffffff",
    paper_text="#000000",
    paper_muted="#000000",
    paper_accent="#523500",
)
THEMES = {"dark": DARK, "light": LIGHT, "high": HIGH, "inverted": INVERTED}
FAMILIES = {"latin": "Noto Sans", "chinese": "Noto Sans SC", "arabic": "Noto Sans Arabic"}
# Around and over a film, in every theme.
VIDEO, VIDEO_TEXT, VIDEO_GOLD = "#06182b", "#f4f6f1", "#e8b84f"
