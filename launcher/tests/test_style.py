"""The shell scripts are clean."""

import subprocess
import sys
from pathlib import Path

from conftest import ROOT


def test_shellcheck_has_nothing_to_say():
    shellcheck = Path(sys.prefix) / "bin" / "shellcheck"
    checked = subprocess.run([shellcheck, "-x", "nasbook"], cwd=ROOT, capture_output=True, text=True)
    assert checked.stdout == ""
    assert checked.returncode == 0


def test_every_part_is_read_by_the_check():
    read = (ROOT / "nasbook").read_text() + (ROOT / "launcher/commands.sh").read_text()
    for part in (ROOT / "launcher").glob("*.sh"):
        assert f"source=launcher/{part.name}" in read, part.name
