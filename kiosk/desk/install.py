"""`kiosk install` and `kiosk uninstall`: the stand starts at login, and starts again if it falls."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from kiosk.errors import EXIT_LEFT, OperatorError
from kiosk.stand.paths import state_folder

NAME = "information-stand"
SESSION = """\
#!/bin/sh
# The stand's own session, for startx. Without a window manager there are no menus and no keys that lead elsewhere.
xset s off -dpms s noblank
setxkbmap -option srvrkeys:none  # nor Ctrl+Alt+F1 to a console
systemctl --user import-environment DISPLAY XAUTHORITY
exec sleep infinity
"""


@dataclass(frozen=True)
class Plan:
    """What is written where, and the commands that come after it."""

    file: Path
    text: str
    on: tuple[tuple[str, ...], ...]
    off: tuple[tuple[str, ...], ...]
    session: Path | None = None
    """Where the session goes in which nothing but the stand can be reached."""


def install(arguments: Sequence[str], dry: bool) -> int:
    """Show what will be written and done; write and do it unless `dry`. `arguments` are those of `kiosk run`."""
    plan = plan_here(arguments)
    print(f"{plan.file}:\n\n{plan.text}")
    if plan.session:
        print(f"{plan.session}:\n\n{SESSION}")
    print("then:", *(subprocess.list2cmdline(command) for command in plan.on), sep="\n  ")
    if dry:
        print("\nnothing was written; leave out --dry-run to do it")
        return 0
    plan.file.parent.mkdir(parents=True, exist_ok=True)
    plan.file.write_text(plan.text, "utf-16" if sys.platform == "win32" else "utf-8")
    if plan.session:
        plan.session.parent.mkdir(parents=True, exist_ok=True)
        plan.session.write_text(SESSION, "utf-8")
        plan.session.chmod(0o755)
    code = _all(plan.on)
    print("it did not succeed: see above" if code else "done: the stand starts at the next login")
    return code


def uninstall(dry: bool) -> int:
    """Undo what `install` did."""
    plan = plan_here(())
    if not plan.file.exists():
        print(f"not installed: there is no {plan.file}")
        return 0
    files = [file for file in (plan.file, plan.session) if file]
    commands = [subprocess.list2cmdline(command) for command in plan.off]
    print("stops and removes", *files, "by:", *commands, sep="\n  ")
    if dry:
        print("\nnothing was removed; leave out --dry-run to do it")
        return 0
    code = _all(plan.off[:-1])
    plan.file.unlink()
    if plan.session:
        plan.session.unlink(missing_ok=True)
    return code or _all(plan.off[-1:])


def plan_here(arguments: Sequence[str]) -> Plan:
    """The plan for this platform. Raises OperatorError where there is none."""
    command = [*program(), "run", *arguments]
    if sys.platform == "win32":
        return scheduled_task(command, state_folder(), f"{os.environ['USERDOMAIN']}\\{os.environ['USERNAME']}")
    if sys.platform == "linux":
        configuration = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
        return user_unit(command, configuration)
    raise OperatorError("starting at login can be set up under Linux and Windows only")


def program() -> list[str]:
    """How this very program is started again."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]


def user_unit(command: Sequence[str], configuration: Path) -> Plan:
    """A systemd user unit. It tries every two seconds, so it also finds a screen that comes after the login.

    `kiosk run` is the guard: it tells when the first picture is there, and that it lives. What ends on purpose is not
    started again; a stand that the kernel ends for want of memory is the guard's to start. See systemd.service(5).
    """
    unit = f"{NAME}.service"
    folder = (
        "" if getattr(sys, "frozen", False) else f"WorkingDirectory={_specifiers(str(Path(__file__).parents[2]))}\n"
    )
    text = f"""\
[Unit]
Description=Information stand
PartOf=graphical-session.target
After=graphical-session.target
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={" ".join(_quoted(part) for part in command)}
{folder}Restart=on-failure
RestartSec=2
SuccessExitStatus={EXIT_LEFT}
TimeoutStartSec=300
TimeoutStopSec=10
WatchdogSec=30
WatchdogSignal=SIGKILL
KillMode=mixed
OOMPolicy=continue

[Install]
WantedBy=default.target
"""
    systemctl = ("systemctl", "--user")
    return Plan(
        configuration / "systemd" / "user" / unit,
        text,
        on=((*systemctl, "daemon-reload"), (*systemctl, "enable", unit)),
        off=((*systemctl, "disable", "--now", unit), (*systemctl, "daemon-reload")),
        session=configuration / NAME / "session",
    )


def scheduled_task(command: Sequence[str], state: Path, user: str) -> Plan:
    """A task of Windows' scheduler: it starts at the user's logon, and every minute looks whether it still runs."""
    arguments = subprocess.list2cmdline(command[1:])
    text = f"""\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <Triggers>
    <LogonTrigger>
      <Repetition><Interval>PT1M</Interval></Repetition>
      <Enabled>true</Enabled>
      <UserId>{escape(user)}</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{escape(user)}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{escape(command[0])}</Command><Arguments>{escape(arguments)}</Arguments></Exec>
  </Actions>
</Task>
"""
    file = state / f"{NAME}.xml"
    return Plan(
        file,
        text,
        on=(("schtasks", "/Create", "/F", "/TN", NAME, "/XML", str(file)),),
        off=(("schtasks", "/End", "/TN", NAME), ("schtasks", "/Delete", "/F", "/TN", NAME)),
    )


def _quoted(part: str) -> str:
    """A word of ExecStart: systemd reads C's escapes within quotes, and expands % and $."""
    escaped = _specifiers(part).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{escaped}"'


def _specifiers(text: str) -> str:
    return text.replace("%", "%%")


def _all(commands: Sequence[Sequence[str]]) -> int:
    """Run them in turn; 1 if one failed, which says why by itself."""
    for command in commands:
        try:
            code = subprocess.run(command, check=False).returncode
        except FileNotFoundError:
            raise OperatorError(f"there is no '{command[0]}' here, so the start at login is not set up") from None
        if code:
            return 1
    return 0
