"""A notebook open in JupyterLab, as a person sees it."""

import re
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 1000
ERROR = '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"], .jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"]'


class LabPage:
    """One browser page with one notebook."""

    def __init__(self, page, address: str, notebook: str):
        self.page = page
        page.set_default_timeout(120 * SECONDS)
        page.goto(f"{address}/lab/tree/{notebook}?reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Until the status bar says that the kernel is there and idle."""
        self.page.wait_for_function("() => /Java .nasbook. \\| Idle/.test(document.querySelector('#jp-main-statusbar')?.textContent)")

    def menu(self, menu: str, entry: str) -> None:
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
        self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(entry)).first.click()

    def use_theme(self, theme: str) -> None:
        """Light or dark, for this page and those that are opened later."""
        self.menu("Settings", "^Theme$")
        self.page.locator(".lm-Menu-itemLabel", has_text=f"JupyterLab {theme.title()}").first.click()
        self.page.wait_for_selector(f'body[data-jp-theme-name="JupyterLab {theme.title()}"]', state="attached")

    def run_all(self) -> None:
        """Run All Cells, until every code cell has its number."""
        self.menu("Run", "^Run All Cells$")
        self.page.wait_for_function(
            """() => {
                 const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(prompt => prompt.textContent);
                 return prompts.length > 0 && prompts.every(prompt => /\\[\\d+\\]/.test(prompt));
               }""", timeout=300 * SECONDS)
        self.wait_until_idle()

    def cell(self, index: int):
        return self.page.locator(".jp-Cell").nth(index)

    def type_in(self, index: int, text: str) -> None:
        """Puts the cursor at the end of a cell and types."""
        self.cell(index).locator(".cm-content").click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def start_cell(self, index: int) -> None:
        """Runs a cell and waits until the kernel has it."""
        cell = self.cell(index)
        cell.locator(".cm-content").click()
        before = cell.locator(".jp-InputPrompt").text_content()
        self.page.keyboard.press("Control+Enter")
        self.wait_for_prompt(index, before, r"\[(\*|\d+)\]")

    def run_cell(self, index: int) -> None:
        """Runs a cell to its end."""
        self.start_cell(index)
        self.wait_for_prompt(index, "", r"\[\d+\]")
        self.wait_until_idle()

    def wait_for_prompt(self, index: int, before: str, pattern: str) -> None:
        """Until a cell has another prompt than before, of this form."""
        self.page.wait_for_function(
            """([index, before, pattern]) => {
                 const text = document.querySelectorAll('.jp-Cell')[index]?.querySelector('.jp-InputPrompt')?.textContent ?? '';
                 return text !== before && new RegExp(pattern).test(text);
               }""", arg=[index, before, pattern])

    def errors(self) -> list[str]:
        """The errors of cells, which JupyterLab marks as it does text on stderr, or as errors."""
        return [text for text in self.page.locator(ERROR).all_text_contents() if "Cell [" in text]


def write_cells(path: Path, *sources: str) -> None:
    """A Java notebook of code cells."""
    spec = {"name": "nasbook", "display_name": "Java (nasbook)", "language": "java"}
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources], metadata={"kernelspec": spec}), path)
