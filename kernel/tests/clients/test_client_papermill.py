"""papermill: parameters become Java, and the notebook runs with them."""

import math

import nbformat
import papermill
import pytest
from nasbook_jupyter.papermill_java import JavaTranslator

LITERALS = [
    (3, "3"),
    (-(2**31), "-2147483648"),
    (2**31, "2147483648L"),
    (2**63, 'new java.math.BigInteger("9223372036854775808")'),
    (0.1, "0.1"),
    (1e300, "1e+300"),
    (math.inf, "Double.POSITIVE_INFINITY"),
    (-math.inf, "Double.NEGATIVE_INFINITY"),
    (math.nan, "Double.NaN"),
    (True, "true"),
    (None, "(Object) null"),
    ('a "b"\n\\ ü 😀', r'"a \"b\"\n\\ \u00fc \ud83d\ude00"'),
    ([1, 2], "java.util.List.of(1, 2)"),
    ([1, 2.5], "java.util.List.of(1.0, 2.5)"),
    ([1, None], "java.util.Arrays.asList(1, (Object) null)"),
    ([[1], [2]], "java.util.List.of(java.util.List.of(1), java.util.List.of(2))"),
    ({"b": 1, "a": 2}, 'new java.util.TreeMap<>(java.util.Map.ofEntries(java.util.Map.entry("b", 1), java.util.Map.entry("a", 2)))'),
]


@pytest.mark.parametrize("value, java", LITERALS)
def test_a_value_becomes_a_java_literal(value, java):
    assert JavaTranslator.translate(value) == java


def test_a_map_with_a_null_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="a Java map here has no null values"):
        JavaTranslator.translate({"a": None})


def test_the_parameters_of_a_cell_are_listed():
    cell = {"source": 'int samples = 300; // how many\nfinal Map<String, List<Integer>> limits = Map.of();\n// comment\nprint(1);'}
    assert [(p.name, p.inferred_type_name, p.default, p.help) for p in JavaTranslator.inspect(cell)] == [
        ("samples", "int", "300", "how many"), ("limits", "Map<String, List<Integer>>", "Map.of()", "")]


def test_papermill_runs_a_notebook_with_parameters(write, texts, tmp_path):
    path = write('int samples = 1; double rate = 0.5; String name = "a"; // defaults', 'name + " " + samples * 2 + " " + rate')
    book = nbformat.read(path, as_version=4)
    book.cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(book, path)
    papermill.execute_notebook(path, tmp_path / "out.ipynb", {"samples": 21, "rate": 2.0, "name": "ü 😀"}, progress_bar=False)
    assert texts(tmp_path / "out.ipynb") == ['ü 😀 42 2.0']


def test_every_kind_of_value_is_what_it_was(write, texts, tmp_path):
    values = {"big": 2**63, "inf": math.inf, "numbers": [1, 2.5], "nested": [[1], [2]], "options": {"b": 1, "a": 2}, "none": None}
    path = write('List.of(big, inf, numbers, nested, options, "" + none).toString()')
    papermill.execute_notebook(path, tmp_path / "out.ipynb", values, progress_bar=False)
    assert texts(tmp_path / "out.ipynb")[0].strip('"') == "[9223372036854775808, Infinity, [1.0, 2.5], [[1], [2]], {a=2, b=1}, null]"


def test_the_command_of_papermill_knows_java_without_an_option(write, python_module, texts, tmp_path):
    write("samples * 2")
    python_module("papermill", "lab.ipynb", "out.ipynb", "-p", "samples", "21")
    assert texts(tmp_path / "out.ipynb") == ["42"]
