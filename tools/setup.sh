#!/bin/sh
# Prepare this folder: `tools/setup.sh run` to open the stand, `tools/setup.sh test` to work on it,
# `tools/setup.sh package` to build the packaged program, `tools/setup.sh film` to make the sample film anew.
# Every step is skipped where nothing is missing, so the second time takes no time.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

die() {
    echo "setup: $*" >&2
    exit 1
}

# Packages of the system that are needed for "$purpose" and not installed; nothing outside Debian and Ubuntu.
missing_packages() {
    command -v dpkg-query >/dev/null || return 0
    case $purpose in
        test) kinds="run screenless test" ;;
        package) kinds="run package" ;;
        film) kinds="run film" ;;
        *) kinds="run" && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || kinds="run screenless" ;;
    esac
    dpkg-query -W -f '${db:Status-Abbrev}\t${Package}, ${Provides}\n' | awk -v kinds="$kinds" '
        FNR == NR {
            if ($0 !~ /^ii/) next
            count = split(substr($0, index($0, "\t") + 1), names, ", *")
            for (i = 1; i <= count; i++) { sub(/ .*/, "", names[i]); have[names[i]] = 1 }
            next
        }
        !/^#/ && NF && index(" " kinds " ", " " $2 " ") && !($1 in have) { printf " %s", $1 }
    ' - tools/system.txt
}

install_packages() {
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || die "these packages are missing; install them with: sudo apt-get install$1"
        as_root="sudo -n"
    fi
    echo "setup: installing$1"
    log=$(mktemp)
    for attempt in 1 2 3; do
        # shellcheck disable=SC2086  # words are meant to split
        if { $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1; } >"$log" 2>&1 </dev/null; then
            rm "$log"
            return
        fi
        sleep $((attempt * 5))
    done
    cat "$log" >&2
    die "apt-get failed; install by hand: apt-get install$1"
}

# The first Python here that is new enough.
python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    die "Python 3.11 or newer is needed, and $("${PYTHON:-python3}" -V 2>/dev/null || echo 'no Python') is here"
}

make_environment() {
    python=$(python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        command -v dpkg-query >/dev/null || die "$python lacks its venv module"
        install_packages " python3-venv"
    fi
    "$python" -m venv --clear .venv
}

packages=$(missing_packages)
[ -z "$packages" ] || install_packages "$packages"

case $purpose in
    test | film) wanted=requirements-dev.txt ;;
    package) wanted=requirements-package.txt ;;
    *) wanted=requirements.txt ;;
esac
has_pip='import importlib.util, sys; sys.exit(importlib.util.find_spec("pip") is None)'
.venv/bin/python -c "$has_pip" 2>/dev/null || make_environment
stamp=.venv/installed-$wanted
if ! cat requirements*.txt | cmp -s - "$stamp"; then
    echo "setup: installing Python packages from $wanted; the first time this can take some minutes"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --retries 10 -r "$wanted" </dev/null
    cat requirements*.txt >"$stamp"
fi
# The command `kiosk`: it runs what is in this folder.
[ -x .venv/bin/kiosk ] ||
    .venv/bin/python -m pip install -qq --disable-pip-version-check --retries 10 --no-deps --editable . </dev/null
