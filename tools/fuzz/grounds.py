"""What is spoilt: the stand's own content, and a stand of nothing but the kinds' examples."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from kiosk.pages import KINDS
from tools.fuzz.trial import Ground

ROOT = Path(__file__).parents[2]


def grounds(folder: Path) -> tuple[Ground, ...]:
    """Copies of both in `folder`."""
    return own(folder / "own"), examples(folder / "examples")


def own(folder: Path) -> Ground:
    """The stand's own."""
    return Ground.copy(ROOT / "content", folder)


def examples(folder: Path) -> Ground:
    """A page of every kind, each from its example."""
    content = folder / "content"
    shutil.copytree(ROOT / "content" / "words", content / "words")
    shutil.copytree(ROOT / "assets", folder / "assets")
    (content / "pages").mkdir()
    for kind in KINDS:
        example = KINDS.folder(kind) / "example.yaml"
        shutil.copyfile(example, content / "pages" / f"{kind}.yaml")
        if (beside := example.with_suffix("")).is_dir():
            shutil.copytree(beside, content / "pages" / beside.name, dirs_exist_ok=True)
    site = yaml.safe_load((ROOT / "content" / "site.yaml").read_text("utf-8"))
    site["sections"] = [{**site["sections"][0], "page": kind} for kind in [*KINDS][:8]]
    site["attract"] = [{"page": kind} for kind in KINDS]
    (content / "site.yaml").write_text(yaml.safe_dump(site, allow_unicode=True), "utf-8")
    return Ground(content)
