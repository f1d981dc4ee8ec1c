"""A CycloneDX SBOM of the package: cyclonedx-py describes the environment, and what was shipped of it is kept."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.package.shipped import Shipped

Part = dict[str, Any]


def sbom(shipped: Shipped, root: Path, version: str, qt: str, ffmpeg: str) -> str:
    """The SBOM as JSON. Raises ValueError if it is not as CycloneDX wants it."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    told = subprocess.run(
        [*command, "--pyproject", str(root / "pyproject.toml")], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    whole = json.loads(told)
    names = {_plain(name) for name in shipped.python}
    parts = [part for part in whole["components"] if _plain(part["name"]) in names]
    parts += _beside(shipped, qt, ffmpeg)
    whole["components"] = sorted(parts, key=lambda part: str(part["bom-ref"]))
    program = whole["metadata"]["component"]
    program["version"] = version
    refs = {part["bom-ref"] for part in (program, *parts)}
    whole["dependencies"] = [_within(each, refs) for each in whole["dependencies"] if each["ref"] in refs]
    written = json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
    _validate(written, whole["specVersion"])
    return written


def _beside(shipped: Shipped, qt: str, ffmpeg: str) -> list[Part]:
    """What is in the package and no Python distribution tells about."""
    python = sys.version.split()[0]
    return [
        _part("Qt", qt, "LGPL-3.0-only", f"pkg:generic/qt@{qt}"),
        _part("FFmpeg", ffmpeg, "LGPL-2.1-or-later", f"pkg:generic/ffmpeg@{ffmpeg}"),
        _part("CPython", python, "PSF-2.0", f"pkg:generic/python@{python}"),
        _part("Noto Sans, Noto Sans SC, Noto Sans Arabic", "", "OFL-1.1", "pkg:generic/noto-fonts"),
        *(
            _part(each.name, each.version, "", f"pkg:deb/debian/{each.name}@{each.version}?arch={each.architecture}")
            for each in shipped.debian()
        ),
    ]


def _part(name: str, version: str, licence: str, purl: str) -> Part:
    part: Part = {"type": "library", "bom-ref": purl, "name": name, "purl": purl}
    if version:
        part["version"] = version
    if licence:
        part["licenses"] = [{"license": {"id": licence}}]
    return part


def _within(dependency: Part, refs: set[str]) -> Part:
    return {**dependency, "dependsOn": [ref for ref in dependency.get("dependsOn", ()) if ref in refs]}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _validate(written: str, specification: str) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    if fault := JsonStrictValidator(SchemaVersion.from_version(specification)).validate_str(written):
        raise ValueError(f"the SBOM is not valid: {fault}")
