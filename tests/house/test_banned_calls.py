"""What no file of the house may call, however it is imported: the syntax tree is searched."""

import ast

import pytest

from tests.house.sources import ROOT, modules

BANNED_NAMES = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
BANNED_MODULES = {
    "pickle", "shelve", "marshal", "yaml", "subprocess", "socket", "ctypes", "urllib.request", "http", "ssl",
    "ftplib", "webbrowser", "multiprocessing", "sqlite3", "reportlab.lib.fontfinder",
}  # fmt: skip
SPEAKS = {"socket", "ssl"}
"""What one folder alone may import: letters leave from there, and from nowhere else."""
APART = {"letters/output/pdf/apart.py", "letters/output/pdf/pipes.py"}
"""What starts the process that reads exhibits, and speaks with it: no other file may start one."""
BANNED_METHODS = {"extractall", "mktemp", "system", "popen", "setHtml", "unsafe_load"}


def found(wanted):
    return [module.where(node) for module in modules() for node in ast.walk(module.tree) if wanted(node)]


def calls_banned(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BANNED_NAMES


def imports_banned(node):
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom):
        names += [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return any(name == each or name.startswith(f"{each}.") for name in names for each in BANNED_MODULES)


def asks_banned_method(node):
    return isinstance(node, ast.Attribute) and node.attr in BANNED_METHODS


def reads_the_clock(node):
    reads = {"today", "now", "utcnow", "time", "time_ns", "fromtimestamp"}
    called = node.func if isinstance(node, ast.Call) else None
    owner = called.value if isinstance(called, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id in {"date", "datetime", "time"} and called.attr in reads


def translates_an_f_string(node):
    named = node.func if isinstance(node, ast.Call) else None
    marks = isinstance(named, ast.Name) and named.id in {"_", "N_", "n_"}
    return marks and any(isinstance(argument, ast.JoinedStr) for argument in node.args)


def sending_imports_more(node):
    """Tell whether a file of what sends imports anything banned but what it speaks with."""
    names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
    return imports_banned(node) and not (names and names <= SPEAKS)


NOWHERE = [calls_banned, imports_banned, asks_banned_method, translates_an_f_string]


@pytest.mark.parametrize("search", NOWHERE)
def test_no_file_of_the_house_does_it(search):
    elsewhere = [each for each in found(search) if not each.startswith("letters/sending/")]
    assert [each for each in elsewhere if not starts_apart(each)] == []


def starts_apart(where):
    """Whether *where* is an import of `multiprocessing`, all that the files of `APART` may import more."""
    path, _, line = where.partition(":")
    return path in APART and "multiprocessing" in (ROOT / path).read_text().splitlines()[int(line) - 1]


@pytest.mark.parametrize(
    "search", [*(each for each in NOWHERE if each is not imports_banned), sending_imports_more]
)
def test_what_sends_does_none_of_it_but_speak(search):
    assert [each for each in found(search) if each.startswith("letters/sending/")] == []


def test_the_clock_is_read_in_one_place():
    assert {where.partition(":")[0] for where in found(reads_the_clock)} == {"plaidoyer/clock.py"}


SOURCES = {
    "eval('1')": calls_banned,
    "import pickle": imports_banned,
    "from urllib import request": imports_banned,
    "from multiprocessing import Pool": imports_banned,
    "archive.extractall(folder)": asks_banned_method,
    "date.today()": reads_the_clock,
    "_(f'{x}')": translates_an_f_string,
}


@pytest.mark.parametrize(("source", "search"), SOURCES.items())
def test_the_search_finds_it(source, search):
    assert any(search(node) for node in ast.walk(ast.parse(source)))
