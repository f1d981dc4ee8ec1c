"""The commands, in the order in which help names them: a module each, whose `add` gives its parser and what it runs."""

COMMANDS = (
    "run", "preview", "edit", "check", "schema", "new", "proof", "snapshot", "convert", "doctor", "report", "keys",
    "release", "releases", "follow", "stands", "tell", "screen", "voice", "speak", "headset", "measure", "pin",
    "install", "uninstall",
)  # fmt: skip
