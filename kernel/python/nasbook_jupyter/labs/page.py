"""Marks as pages that need nothing else: no network, no script."""

import statistics
from html import escape
from urllib.parse import quote

from nasbook_jupyter.labs.marks import CellMark, Check
from nasbook_jupyter.labs.submission import Graded

STYLE = """
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6774; --line: #dde3ea; --paper: #ffffff; --ground: #f4f6f8;
  --right: #1b7f4b; --partly: #9a6700; --wrong: #c0322b; --track: #e3e8ee; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf1; --soft: #9aa7b5; --line: #313b47; --paper: #1b222b; --ground: #12171d;
  --right: #4cc38a; --partly: #e2b345; --wrong: #ff8078; --track: #2d3743; } }
* { box-sizing: border-box }
body { margin: 0; padding: 2rem 1rem; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif }
main { max-width: 56rem; margin: 0 auto }
h1 { font-size: 1.5rem; margin: 0 }
.lab { color: var(--soft); margin: 0 0 1rem }
.sum { display: flex; align-items: baseline; gap: .6rem; margin: 1rem 0 .4rem }
.sum b { font-size: 2.4rem; line-height: 1 } .sum span { color: var(--soft) }
.bar { height: .6rem; border-radius: .3rem; background: var(--track); overflow: hidden } .bar i { display: block; height: 100%; background: var(--right) }
section, .notes, .all { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; margin: 1rem 0; padding: .4rem 1.1rem; overflow-x: auto }
h2 { display: flex; justify-content: space-between; font-size: 1.05rem; margin: .6rem 0 }
table { border-collapse: collapse; width: 100% } td, th { padding: .5rem .6rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
thead th { border: 0; color: var(--soft); font-weight: 600 } .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.verdict { width: 6.2rem; font-weight: 600; white-space: nowrap } .right { color: var(--right) } .partly { color: var(--partly) } .wrong { color: var(--wrong) }
.why { color: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; margin: .15rem 0 0 } .hint { margin: .15rem 0 0 }
td:last-child, th:last-child { padding-right: 0 } td.number, th.number { padding-left: .6rem } .said td { border: 0; padding-top: 0; color: var(--soft); overflow-wrap: anywhere }
.notes ul { margin: .3rem 0 .7rem; padding-left: 1.2rem } .notes li { overflow-wrap: anywhere } a { color: inherit }
small { color: var(--soft); font-weight: 400 }
"""

SIGNS = {"right": "✓ right", "partly": "◐ partly", "wrong": "✗ wrong"}


def _page(title: str, body: str) -> str:
    return (f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n")


def _verdict(marks: float, points: float) -> str:
    return "right" if marks >= points else "partly" if marks > 0 else "wrong"


def _bar(marks: float, points: float) -> str:
    share = 100 * marks / points if points else 0
    return f'<div class="bar" role="img" aria-label="{share:.0f} %"><i style="width:{share:.1f}%"></i></div>'


def of_one(lab: str, graded: Graded, by_hand: list[str]) -> str:
    """The page of one submission."""
    head = (f'<h1>{escape(graded.student)}</h1><p class="lab">{escape(lab)}</p>\n<div class="sum"><b>{graded.score():g}</b>'
            f"<span>of {graded.total():g} points in {graded.seconds:g} s</span></div>{_bar(graded.score(), graded.total())}")
    notes = [*graded.notes, *by_hand]
    listed = f'\n<div class="notes"><h2>Noticed</h2><ul>{"".join(f"<li>{escape(note)}</li>" for note in notes)}</ul></div>' if notes else ""
    return _page(f"{graded.student}: {lab}", head + listed + "".join(map(_cell, graded.cells)))


def _cell(cell: CellMark) -> str:
    ones = cell.checks or [Check("the whole cell", cell.points, cell.marks, cell.reason)]
    heading = f'<h2><span>{escape(cell.grade_id)}</span><span class="{_verdict(cell.marks, cell.points)}">{cell.marks:g} of {cell.points:g}</span></h2>'
    return f"\n<section>{heading}<table>{''.join(map(_check, ones))}</table></section>"


def _check(one: Check) -> str:
    verdict = _verdict(one.marks, one.points)
    hidden = " <small>hidden test</small>" if one.hidden else ""
    why = f'<p class="why">{escape(one.reason)}</p>' if one.reason else ""
    hint = f'<p class="hint"><b>Hint:</b> {escape(one.hint)}</p>' if one.hint else ""
    return (f'<tr><td class="verdict {verdict}">{SIGNS[verdict]}</td><td>{escape(one.name)}{hidden}{why}{hint}</td>'
            f'<td class="number">{one.marks:g} of {one.points:g}</td></tr>')


def of_all(lab: str, everybody: list[Graded]) -> str:
    """The page of a folder of submissions; each name leads to its own page."""
    scores = [graded.score() for graded in everybody]
    said = f"{len(everybody)} submissions, median {statistics.median(scores):g} of {everybody[0].total():g} points"
    heads = "".join(f'<th class="number">{escape(cell.grade_id)}</th>' for cell in everybody[0].cells)
    rows = "".join(map(_row, everybody))
    return _page(lab, f'<h1>{escape(lab)}</h1><p class="lab">{said}</p>\n<div class="all"><table><thead><tr><th>submission</th>'
                      f'<th class="number">score</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>')


def _row(graded: Graded) -> str:
    marks = "".join(f'<td class="number {_verdict(cell.marks, cell.points)}">{cell.marks:g}</td>' for cell in graded.cells)
    said = f'<tr class="said"><td colspan="{2 + len(graded.cells)}">{"<br>".join(map(escape, graded.notes))}</td></tr>' if graded.notes else ""
    return (f'<tr><td><a href="{quote(graded.student)}/report.html">{escape(graded.student)}</a></td><td class="number"><b>{graded.score():g}</b></td>{marks}</tr>{said}')
