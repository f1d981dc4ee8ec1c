#!/bin/sh
# Open the stand; where there is no display, write a picture of every page instead.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/python -m kiosk run "$@"
fi
echo "There is no display here, so nothing can be opened. Pictures of every page go to build/tour/ instead."
LIBGL_ALWAYS_SOFTWARE=1 exec xvfb-run -a -s "-screen 0 3840x2160x24" \
    .venv/bin/python -m kiosk snapshot --out build/tour --languages "${TOUR:-en,ar}"
