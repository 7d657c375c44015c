"""Small files, small functions, everything typed and documented: the figures the house holds itself to."""

import ast
import re
from statistics import median, quantiles

import pytest

from tests.house.sources import Function, modules

BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension, ast.match_case)
MUTED = re.compile(r"#\s*(type:\s*ignore|noqa)")


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def branches(function: Function) -> int:
    nodes = list(ast.walk(function))
    joined = sum(len(node.values) - 1 for node in nodes if isinstance(node, ast.BoolOp))
    return joined + sum(isinstance(node, BRANCHES) for node in nodes)


FIGURES = {
    "lines of a file": ([module.lines for module in modules()], 80, 250, 400),
    "lines of a function": ([length(f) for m in modules() for f in m.functions], 8, 30, 60),
    "branches of a function": ([branches(f) for m in modules() for f in m.functions], 1, 5, 12),
}


@pytest.mark.parametrize(("values", "middle", "most", "longest"), FIGURES.values(), ids=FIGURES.keys())
def test_figures_stay_under_their_targets(values, middle, most, longest):
    assert median(values) <= middle
    assert quantiles(values, n=20)[-1] <= most
    assert max(values) <= longest


def test_every_file_begins_with_a_sentence_that_says_what_it_is_for():
    silent = [module.name for module in modules() if not ast.get_docstring(module.tree)]

    assert silent == []


def test_every_public_function_and_class_of_the_letters_says_what_it_promises():
    silent = [module.where(node) for module in modules() if module.name.startswith("letters")
              for node in public(module.tree.body) if not ast.get_docstring(node)]  # fmt: skip

    assert silent == []


def public(body):
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


def test_a_mute_gives_its_code_and_its_reason_and_is_rare():
    muted = [(module, line) for module in modules() for line in module.path.read_text().splitlines()
             if MUTED.search(line)]  # fmt: skip
    without_reason = [
        line for _, line in muted if not re.search(r"(noqa: [A-Z0-9, ]+ -- |ignore\[[\w-]+\]  # )\w", line)
    ]

    assert without_reason == []
    assert len(muted) <= 2 * sum(module.lines for module in modules()) / 1000


def test_no_file_is_a_catch_all():
    names = {module.path.stem for module in modules()}

    assert names.isdisjoint({"utils", "util", "misc", "common", "helpers", "manager", "managers"})
