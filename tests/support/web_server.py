"""Debian's nginx, on loopback only, for as long as a test lasts."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

CONFIGURATION = """\
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
{user}
events {{ worker_connections 64; }}
http {{
  access_log {folder}/access.log;
  client_body_temp_path {folder}/tmp; proxy_temp_path {folder}/tmp; fastcgi_temp_path {folder}/tmp;
  uwsgi_temp_path {folder}/tmp; scgi_temp_path {folder}/tmp;
  server {{
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {certificate}; ssl_certificate_key {key};
    root {served}; etag on; {more}
    types {{ application/json json; text/plain txt; }} default_type application/octet-stream;
    gzip on; gzip_types application/json text/plain; gzip_comp_level 9;
  }}
}}
"""
PATIENCE = 20.0


def free_port() -> int:
    """A port of loopback that nobody has."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


class WebServer:
    """Serves a folder over TLS at `address`; it ends with the block. `more` are further lines of its configuration."""

    def __init__(self, folder: Path, served: Path, certificate: tuple[Path, Path], more: str = "") -> None:
        found = shutil.which("nginx", path="/usr/sbin:/usr/bin")
        assert found, "nginx is missing; tools/setup.sh test installs it"
        self._program, self._folder, self._served, self._more = found, folder, served, more
        self._certificate, self.port = certificate, free_port()
        folder.mkdir(parents=True, exist_ok=True)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"https://localhost:{self.port}/"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()

    def start(self) -> None:
        certificate, key = self._certificate
        (self._folder / "tmp").mkdir(exist_ok=True)
        text = CONFIGURATION.format(
            folder=self._folder, port=self.port, certificate=certificate, key=key, served=self._served,
            more=self._more, user="user root;" if Path("/").owner() == _me() else "",
        )  # fmt: skip
        (self._folder / "nginx.conf").write_text(text)
        self._process = subprocess.Popen(
            [self._program, "-p", str(self._folder), "-e", str(self._folder / "error.log"), "-c", "nginx.conf"],
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + PATIENCE
        while not self._listens():
            assert self._process.poll() is None, (self._folder / "error.log").read_text()
            assert time.monotonic() < deadline, "nginx does not listen"
            time.sleep(0.02)

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(PATIENCE)
            self._process = None

    def asked(self) -> list[str]:
        """What was asked for, a line each: `200 169 /metadata/timestamp.json`."""
        lines = (self._folder / "access.log").read_text().splitlines()
        return [" ".join((*line.split('"')[2].split(), line.split('"')[1].split()[1])) for line in lines]

    def _listens(self) -> bool:
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", self.port)) == 0


def _me() -> str:
    import getpass

    return getpass.getuser()
