"""Build `dist/kiosk`, the program with its content beside it, and an archive of it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from PySide6.QtCore import qVersion

from kiosk import __version__
from kiosk.stand.ffmpeg_log import ffmpeg
from tools.package.notices import notices
from tools.package.sbom import sbom
from tools.package.shipped import recorded

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "package"
SHIPPED = WORK / "build" / "shipped.json"  # PyInstaller works in a folder named after build.spec
DIST = ROOT / "dist"
PROGRAM = DIST / "kiosk"
DISK, ARCHIVE = 230, 90
"""Megabytes at most. OpenSSL (scrypt, for the PIN of the staff) and SQLite (figures of use) took six, the sample film's
descriptions four; what verifies releases (cryptography with an OpenSSL of its own) sixteen;
TLS and MQTT for the broker one and a half."""
MB = 1_000_000
NOT_SHIPPED = shutil.ignore_patterns("adr", "architecture.md", "glossary.md", "home-*", "mechanism-*", "opium-*")
"""What is for developers, and the pictures of the README."""


def main() -> int:
    """1 if it is larger than it may be."""
    epoch = _git("log", "-1", "--format=%ct") or "0"
    os.environ |= {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": epoch}
    _freeze()
    _strip()
    _lay_out()
    archive = _pack(int(epoch))
    disk = sum(file.stat().st_size for file in PROGRAM.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{PROGRAM.relative_to(ROOT)}: {disk / MB:.0f} MB of at most {DISK}")
    print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / MB:.0f} MB of at most {ARCHIVE}")
    return 0 if disk <= DISK * MB and archive.stat().st_size <= ARCHIVE * MB else 1


def _freeze() -> None:
    WORK.mkdir(parents=True, exist_ok=True)
    log = WORK / "pyinstaller.log"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    with log.open("wb") as out:
        places = ["--distpath", str(DIST), "--workpath", str(WORK)]
        done = subprocess.run([*command, *places, "build.spec"], cwd=ROOT, check=False, stdout=out, stderr=out)
    if done.returncode:
        sys.exit(f"{log.read_text('utf-8', 'replace')[-4000:]}\npackage: PyInstaller failed; all it said is in {log}")


def _strip() -> None:
    """Python built by hand carries 25 MB of debugging symbols; Qt's libraries carry none, and are left as they are."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    inner = PROGRAM / "_internal"
    python = [*inner.glob("libpython*"), *inner.rglob("*.cpython-*.so")]
    subprocess.run(["strip", "--strip-unneeded", *python], check=True)


def _lay_out() -> None:
    """What staff edit, with the .schema that their editors read and what is known of translations, and the notices."""
    for folder in ("content", "assets"):
        shutil.copytree(ROOT / folder, PROGRAM / folder, ignore=shutil.ignore_patterns("fonts", ".[!st]*"))
    shutil.copytree(ROOT / "docs", PROGRAM / "docs", ignore=NOT_SHIPPED)
    shutil.copy(ROOT / "LICENSE", PROGRAM)
    shipped = recorded(SHIPPED)
    (PROGRAM / "THIRD-PARTY-NOTICES.txt").write_text(notices(shipped, ROOT, qVersion(), ffmpeg()), "utf-8")
    (PROGRAM / "sbom.cdx.json").write_text(sbom(shipped, ROOT, __version__, qVersion(), ffmpeg()), "utf-8")


def _pack(epoch: int) -> Path:
    """A .tar.xz whose bytes depend on the files alone."""
    archive = DIST / f"kiosk-{__version__}-{sys.platform}-{platform.machine()}.tar.xz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.mtime, member.uid, member.gid, member.uname, member.gname = epoch, 0, 0, "", ""
        return member

    with tarfile.open(archive, "w:xz", preset=1) as tar:
        for path in sorted(PROGRAM.rglob("*")):
            tar.add(path, path.relative_to(DIST), recursive=False, filter=plain)
    return archive


def _git(*command: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *command], capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
