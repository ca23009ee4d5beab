"""Every command that the help names is one that the launcher takes."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_command_of_the_help_is_taken():
    text = (ROOT / "nasbook").read_text()
    usage = text[text.index("Usage: ./nasbook COMMAND") : text.index("Environment:")]
    named = set(re.findall(r"^  ([a-z]+)\b", usage, re.M))
    choices = re.search(r"^case \$command in\n(.*?)^esac", text, re.M | re.S).group(1)
    taken = {word for line in re.findall(r"^  ([a-z |-]+)\)", choices, re.M) for word in line.split(" | ")}
    functions = {name for path in (ROOT / "launcher").glob("*.sh") for name in re.findall(r"^command_([a-z]+)\(\)", path.read_text(), re.M)}
    assert len(named) > 10 and named <= taken, named - taken
    assert functions <= taken, functions - taken
