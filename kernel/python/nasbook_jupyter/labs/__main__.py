"""`python -m nasbook_jupyter.labs COMMAND …`: what is behind `./nasbook release` and `./nasbook grade`."""

import sys

sys.modules["rfc3987_syntax"] = None  # as in nasbook_jupyter.__main__

from nasbook_jupyter.labs import check, grade, release, submission  # noqa: E402
from nasbook_jupyter.notebook_file import NotebookError  # noqa: E402

COMMANDS = {"release": release.main, "grade": grade.main, "check": check.main, "worker": submission.worker}

try:
    code = COMMANDS[sys.argv[1]](sys.argv[2:])
except NotebookError as error:
    print(f"nasbook: {error}", file=sys.stderr)
    code = 1
except KeyboardInterrupt:
    print("nasbook: stopped", file=sys.stderr)
    code = 130
sys.exit(code)
