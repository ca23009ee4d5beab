"""`python -m nasbook_jupyter NOTEBOOK …`: the notebook runner behind `./nasbook run`."""

import sys

# jsonschema checks IRIs with this package where it is there; its import compiles a grammar, which takes ten times as long
# as all the rest, and a notebook has no IRI to check.
sys.modules["rfc3987_syntax"] = None

from nasbook_jupyter.notebook_run import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
