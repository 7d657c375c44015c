"""What no file of the house may call, however it is imported: the syntax tree is searched."""

import ast

import pytest

from tests.house.sources import modules

BANNED_NAMES = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
BANNED_MODULES = {
    "pickle", "shelve", "marshal", "yaml", "subprocess", "socket", "ctypes", "urllib.request", "http",
    "reportlab.lib.fontfinder",
}  # fmt: skip
BANNED_METHODS = {"extractall", "mktemp", "system", "popen", "setHtml", "setText_html", "unsafe_load"}


def found(wanted):
    return [module.where(node) for module in modules() for node in ast.walk(module.tree) if wanted(node)]


def test_no_banned_function_is_called():
    assert (
        found(
            lambda node: (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in BANNED_NAMES
            )
        )
        == []
    )


def test_no_banned_module_is_imported():
    def banned(node):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        return any(name == each or name.startswith(f"{each}.") for name in names for each in BANNED_MODULES)

    assert found(banned) == []


def test_no_banned_method_is_called_on_an_instance():
    assert found(lambda node: isinstance(node, ast.Attribute) and node.attr in BANNED_METHODS) == []


def test_the_clock_is_read_in_one_place():
    reads = {"today", "now", "utcnow", "time", "time_ns", "fromtimestamp"}
    clocks = {"date", "datetime", "time"}

    def reading(node):
        called = node.func if isinstance(node, ast.Call) else None
        owner = called.value if isinstance(called, ast.Attribute) else None
        return isinstance(owner, ast.Name) and owner.id in clocks and called.attr in reads

    places = {where.partition(":")[0] for where in found(reading)}

    assert places == {"plaidoyer/clock.py"}


def test_no_sentence_to_translate_is_an_f_string():
    def filled(node):
        named = node.func if isinstance(node, ast.Call) else None
        marks = isinstance(named, ast.Name) and named.id in {"_", "N_", "n_"}
        return marks and any(isinstance(argument, ast.JoinedStr) for argument in node.args)

    assert found(filled) == []


@pytest.mark.parametrize(
    "source", ["eval('1')", "import pickle", "archive.extractall(folder)", "date.today()"]
)
def test_the_search_would_find_them(source):
    tree = ast.parse(source)

    assert any(
        (isinstance(node, ast.Call) and getattr(node.func, "id", "") in BANNED_NAMES)
        or (isinstance(node, ast.Attribute) and node.attr in BANNED_METHODS | {"today"})
        or (isinstance(node, ast.Import) and node.names[0].name in BANNED_MODULES)
        for node in ast.walk(tree)
    )
