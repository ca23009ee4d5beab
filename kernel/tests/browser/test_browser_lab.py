"""In the browser: our notebooks and the things a person does with a kernel."""

import json

import pytest
from lab_page import ERROR, ROOT, LabPage, write_cells

NOTEBOOKS = sorted(str(path.relative_to(ROOT / "notebooks")) for path in (ROOT / "notebooks").rglob("*.ipynb")
                   if ".executed" not in path.name and ".ipynb_checkpoints" not in path.parts)
THEMES = ["light", "dark"]


@pytest.fixture
def open_notebook(browser, lab):
    """Opens a notebook in a page of its own."""
    pages = []

    def open_it(notebook: str, height: int = 1000) -> LabPage:
        page = browser.new_page(viewport={"width": 1300, "height": height})
        pages.append(page)
        return LabPage(page, lab, notebook)

    yield open_it
    for page in pages:
        page.close()


@pytest.fixture
def open_cells(open_notebook, folder, request):
    """Opens a new notebook of these cells."""

    def open_it(*sources: str) -> LabPage:
        name = f"{request.node.name}.ipynb"
        write_cells(folder / name, *sources)
        return open_notebook(name)

    return open_it


def shows_something(notebook, number):
    """Whether a code cell ends in a value; one that only declares ends in a brace or a semicolon."""
    cells = [cell for cell in json.loads((ROOT / "notebooks" / notebook).read_text())["cells"] if cell["cell_type"] == "code"]
    return not "".join(cells[number]["source"]).rstrip().endswith((";", "}"))


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_cell_of_a_notebook_runs_and_shows_something(open_notebook, shot, notebook):
    lab = open_notebook(notebook, height=1400)
    lab.run_all()
    assert lab.errors() == []
    silent = [number for number, cell in enumerate(lab.page.locator(".jp-CodeCell").all()) if cell.locator(".jp-OutputArea-output").count() == 0]
    assert [number for number in silent if shows_something(notebook, number)] == []
    name = notebook.removesuffix(".ipynb").replace("/", "-")
    windows = lab.page.locator(".jp-Notebook .jp-WindowedPanel-outer").first
    height = windows.evaluate("element => element.scrollHeight")
    for number, top in enumerate(range(0, height, 1200)):
        windows.evaluate("(element, top) => { element.scrollTop = top }", top)
        lab.page.wait_for_timeout(300)
        shot(lab.page, f"{name}-{number:02}")


@pytest.mark.parametrize("theme", THEMES)
def test_results_errors_and_tables_are_readable_in_a_theme(open_cells, shot, theme):
    lab = open_cells("record Layer(String name, int width) {}", 'List.of(new Layer("first", 16), new Layer("second", 24))',
                     'System.out.println("to stdout"); System.err.println("to stderr");', "int half(int x) { return x / 0; }\nhalf(3)", 'int x = "text";')
    lab.use_theme(theme)
    for index in range(5):
        lab.run_cell(index)
    lab.page.wait_for_timeout(500)
    shot(lab.page, f"cells-{theme}")
    assert "ArithmeticException" in lab.errors()[0]
    assert lab.cell(1).locator("table").count() == 1


def test_a_table_is_sorted_by_a_click_and_a_chart_is_drawn_in_both_themes(open_cells, shot):
    lab = open_cells('Charts.bars("Parameters", "parameters (M)", Map.of("AlexNet", 61.1, "VGG-16", 138.4))',
                     'record Row(String name, int macs) {}\nTables.of(List.of(new Row("a", 9), new Row("b", 10_000), new Row("c", 80)))',
                     'Drawing.of(McuNetSpace.lab().largest(160))', 'EncodingSheet.of(McuNetSpace.lab().smallest(96))')
    lab.use_theme("light")
    lab.run_all()
    lab.cell(0).locator(".vega-embed svg, .vega-embed canvas").first.wait_for()
    header, rows = lab.cell(1).locator("th").nth(1), lab.cell(1).locator("tbody tr")
    for order in ["acb", "bca"]:
        header.click()
        assert "".join(row.split()[0] for row in rows.all_inner_texts()) == order
    shot(lab.page, "charts-light")
    lab.use_theme("dark")
    lab.page.wait_for_timeout(500)
    shot(lab.page, "charts-dark")
    assert lab.errors() == []


@pytest.mark.parametrize("theme", THEMES)
def test_tab_shows_what_can_follow(open_cells, shot, theme):
    lab = open_cells('String word = "abc";\nword.is')
    lab.use_theme(theme)
    lab.type_in(0, "")
    lab.page.keyboard.press("Tab")
    lab.page.wait_for_function("() => /isBlank/.test(document.querySelector('.jp-Completer')?.textContent)")
    shot(lab.page, f"completion-{theme}")
    assert "isEmpty" in lab.page.locator(".jp-Completer").text_content()


@pytest.mark.parametrize("theme", THEMES)
def test_shift_tab_explains_a_name(open_cells, shot, theme):
    lab = open_cells("Math.max(1, 2)")
    lab.use_theme(theme)
    lab.cell(0).locator(".cm-content").click()
    lab.page.keyboard.press("Control+Home")
    for _ in range(6):
        lab.page.keyboard.press("ArrowRight")
    lab.page.keyboard.press("Shift+Tab")
    lab.page.wait_for_selector(".jp-Tooltip")
    shot(lab.page, f"inspection-{theme}")
    assert "max" in lab.page.locator(".jp-Tooltip").text_content()


def test_the_interrupt_button_ends_an_endless_loop(open_cells, shot):
    lab = open_cells("while (true) {}", "1 + 1")
    lab.start_cell(0)
    lab.page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="busy"]')
    lab.page.locator('[data-command="notebook:interrupt-kernel"], [data-jp-item-name="interrupt"]').first.click()
    lab.page.wait_for_selector(ERROR)
    lab.run_cell(1)
    lab.page.wait_for_selector(".jp-OutputArea-executeResult")
    shot(lab.page, "interrupted")
    assert "2" in lab.cell(1).locator(".jp-OutputArea-executeResult").text_content()


def test_an_updated_display_is_drawn_in_place(open_cells, shot):
    lab = open_cells('var id = display("step 0");\nfor (int i = 1; i <= 20; i++) { Thread.sleep(20); updateDisplay(id, "step " + i); }')
    lab.run_all()
    lab.page.wait_for_timeout(300)
    shot(lab.page, "updated-display")
    shown = lab.cell(0).locator(".jp-OutputArea-output").all_text_contents()
    assert len(shown) == 1
    assert "step 20" in shown[0]


def test_a_restart_forgets_and_runs_again(open_cells):
    lab = open_cells("int counter = 41;", "counter + 1")
    lab.run_all()
    lab.menu("Kernel", "^Restart Kernel…$")
    lab.page.locator(".jp-Dialog .jp-mod-accept").click()
    lab.page.wait_for_timeout(1000)
    lab.wait_until_idle()
    lab.run_cell(1)
    lab.page.wait_for_selector(ERROR)
    assert "counter" in lab.errors()[0]
    lab.run_all()
    assert "42" in lab.cell(1).text_content()
