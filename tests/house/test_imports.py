"""No ring of imports, even one that an import inside a function hides; and such an import says why."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.sources import PACKAGES, ROOT, modules

NAMES = {module.name for module in modules()}


def imported(tree: ast.AST) -> set[str]:
    """Give every module of the house that *tree* imports, deferred imports included."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found & NAMES


def without_type_checking(tree: ast.Module) -> ast.Module:
    kept = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
    ]
    return ast.Module(kept, [])


def test_no_ring_of_imports_even_with_deferred_ones():
    graph = {
        module.name: imported(without_type_checking(module.tree)) - {module.name} for module in modules()
    }

    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"a ring: {' -> '.join(error.args[1])}")

    assert NAMES <= set(order)


def test_an_import_inside_a_function_says_why():
    silent = []
    for module in modules():
        lines = module.path.read_text().splitlines()
        for function in module.functions:
            deferred = [node for node in function.body if isinstance(node, ast.Import | ast.ImportFrom)]
            if deferred and "#" not in "".join(lines[function.lineno - 1 : deferred[0].end_lineno]):
                silent.append(module.where(deferred[0]))

    assert silent == []


def test_the_domain_imports_nothing_that_is_installed():
    foreign = set()
    for module in modules():
        if module.name.startswith("letters.domain"):
            for node in ast.walk(module.tree):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
                foreign |= {
                    name
                    for name in names
                    if name.partition(".")[0] not in {*sys.stdlib_module_names, "letters"}
                }

    assert foreign == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_nobody_names_a_package_by_its_place_in_the_wheel(package):
    said = f"plaidoyer.{package}"
    found = [
        module.name for module in modules() if package != "plaidoyer" and said in module.path.read_text()
    ]

    assert found == []
    assert (ROOT / "plaidoyer").is_dir()
