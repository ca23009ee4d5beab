"""What a cell prints and shows, as much of it as a report can use: a submission may print without end."""

from typing import Any

from nasbook_jupyter.labs.marks import CHECKS

LONGEST_TEXT = 20_000
LONGEST_DATA = 500_000
MOST_OUTPUTS = 200


class Outputs:
    """The outputs of one cell, in notebook form."""

    def __init__(self) -> None:
        self.kept: list[dict] = []
        self.left_out = 0
        self._room = {"stdout": LONGEST_TEXT, "stderr": LONGEST_TEXT}

    def add(self, kind: str, content: dict[str, Any]) -> None:
        """Keeps a message of the iopub channel; clear_output clears nothing, so that no error is lost."""
        if kind == "stream":
            self._stream(content.get("name", "stdout"), content.get("text", ""))
        elif kind == "error":
            self._keep({"output_type": "error", "ename": content["ename"], "evalue": content["evalue"][:LONGEST_TEXT], "traceback": []}, True)
        elif kind in ("execute_result", "display_data"):
            data = {mime: value for mime, value in content["data"].items() if len(str(value)) <= LONGEST_DATA}
            count = {"execution_count": None} if kind == "execute_result" else {}
            self._keep({"output_type": kind, "data": data, "metadata": {}, **count}, kind == "execute_result")

    def _stream(self, name: str, text: str) -> None:
        kept = text[: self._room[name]]
        self._room[name] -= len(kept)
        self.left_out += len(text) - len(kept)
        last = self.kept[-1] if self.kept else {}
        if last.get("output_type") == "stream" and last.get("name") == name:
            last["text"] += kept
        elif kept:
            self._keep({"output_type": "stream", "name": name, "text": kept}, name == "stderr")

    def _keep(self, output: dict, counts: bool) -> None:
        """What counts for the mark is kept in any case, a display only while there are not too many."""
        if counts or len(self.kept) < MOST_OUTPUTS:
            self.kept.append(output)
        elif CHECKS in output.get("data", {}):
            self.kept[-1] = output
