"""Parameters of papermill as Java declarations.

papermill has no entry point for translators, but it loads the engines it finds. Loading this one registers the translator,
so `papermill in.ipynb out.ipynb -p populationSize 20` works on a Java notebook as it is.
"""

import json
import math
import re

from papermill.engines import NBClientEngine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

JAVA_DECLARATION = re.compile(r"^\s*(?:final\s+)?(?P<type>[\w.<>\[\], ?]+?)\s+(?P<name>\w+)\s*=\s*(?P<value>.*?);\s*(?://\s*(?P<help>.*))?$")


class JavaTranslator(Translator):
    """One `var` declaration per parameter; a later cell reads it with the type of the literal.

    Whole numbers are int, long or BigInteger as they fit, numbers with a point double: `-p rate 1.0` where a double is meant.
    Lists keep their order, maps are sorted by key, so that runs repeat.
    """

    @classmethod
    def translate_int(cls, val):
        if -(2**31) <= val < 2**31:
            return str(val)
        return f"{val}L" if -(2**63) <= val < 2**63 else f'new java.math.BigInteger("{val}")'

    @classmethod
    def translate_float(cls, val):
        if math.isfinite(val):
            return repr(val)
        return "Double.NaN" if math.isnan(val) else f"Double.{'POSITIVE' if val > 0 else 'NEGATIVE'}_INFINITY"

    @classmethod
    def translate_escaped_str(cls, str_val):
        return json.dumps(str(str_val))  # the escapes of JSON are escapes of Java

    @classmethod
    def translate_none(cls, val):
        return "(Object) null"

    @classmethod
    def translate_list(cls, val):
        if any(isinstance(item, float) for item in val) and all(type(item) in (int, float) for item in val):
            val = [float(item) for item in val]
        factory = "java.util.Arrays.asList" if None in val else "java.util.List.of"
        return f"{factory}({', '.join(cls.translate(item) for item in val)})"

    @classmethod
    def translate_dict(cls, val):
        if None in val.values():
            raise ValueError(f"a Java map here has no null values, but {json.dumps(val)} has one; leave the key out")
        entries = ", ".join(f"java.util.Map.entry({cls.translate(str(key))}, {cls.translate(item)})" for key, item in val.items())
        return f"new java.util.TreeMap<>(java.util.Map.ofEntries({entries}))"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"var {name} = {str_val};"

    @classmethod
    def inspect(cls, parameters_cell):
        """The declarations of a parameters cell, for `papermill --help-notebook`."""
        found = (JAVA_DECLARATION.match(line) for line in parameters_cell["source"].splitlines())
        return [Parameter(m["name"], m["type"].strip(), m["value"], m["help"] or "") for m in found if m]


class JavaEngine(NBClientEngine):
    """papermill's own engine under our name; what counts is that loading it registers the translator."""


papermill_translators.register("java", JavaTranslator)
