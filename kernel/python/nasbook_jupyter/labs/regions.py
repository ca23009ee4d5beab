"""Regions of a cell between two marker lines, as nbgrader marks them: a marker counts anywhere in its line."""

import re
from collections.abc import Callable, Iterable

SOLUTION = "SOLUTION"
HIDDEN_TESTS = "HIDDEN TESTS"
KINDS = (SOLUTION, HIDDEN_TESTS)


def marker(line: str) -> tuple[str, str] | None:
    """The marker in a line: BEGIN or END, and what of."""
    for kind in KINDS:
        for edge in ("BEGIN", "END"):
            if f"{edge} {kind}" in line:
                return edge, kind
    return None


def kinds(source: str) -> set[str]:
    """What a cell has regions of."""
    return {found[1] for line in source.splitlines() if (found := marker(line))}


def problems(source: str) -> Iterable[str]:
    """What is wrong with the markers of a cell, each a sentence that begins with the line."""
    inside: tuple[str, int] | None = None
    for number, line in enumerate(source.splitlines(), 1):
        if not (found := marker(line)):
            continue
        edge, kind = found
        if edge == "BEGIN":
            if inside:
                yield f"line {number}: BEGIN {kind} stands inside the region {inside[0]} of line {inside[1]}; end that one first"
            inside = kind, number
        elif not inside:
            yield f"line {number}: END {kind} has no BEGIN {kind} above it"
        elif inside[0] != kind:
            yield f"line {number}: END {kind} ends nothing; the region open there is {inside[0]} of line {inside[1]}"
        else:
            inside = None
    if inside:
        yield f"line {inside[1]}: BEGIN {inside[0]} has no END {inside[0]} below it"


def replaced(source: str, kind: str, lines: Callable[[str, list[str]], Iterable[str]]) -> str:
    """The source with each region of a kind, markers included, replaced by lines(indent, content)."""
    made: list[str] = []
    region: list[str] | None = None
    indent = ""
    for line in source.split("\n"):
        found = marker(line)
        if found == ("BEGIN", kind):
            region, indent = [], re.match(r"\s*", line).group()
        elif found == ("END", kind):
            made += lines(indent, region or [])
            region = None
        else:
            (made if region is None else region).append(line)
    return "\n".join(made)


def content(source: str, kind: str) -> str:
    """What stands in the regions of a kind."""
    found: list[str] = []
    replaced(source, kind, lambda indent, lines: found.extend(lines) or [])
    return "\n".join(found)


def without_markers(source: str) -> str:
    """The source without its marker lines."""
    return "\n".join(line for line in source.split("\n") if not marker(line))
