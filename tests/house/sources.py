"""The source of the house, parsed: what the tests about its shape go through."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("plaidoyer", "letters", "gui")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One file of Python."""

    path: Path
    tree: ast.Module
    lines: int

    @property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(part for part in parts if part != "__init__")

    @property
    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def where(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@cache
def modules() -> tuple[Module, ...]:
    files = (file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
    return tuple(_parsed(file) for file in sorted(files))


def _parsed(file: Path) -> Module:
    text = file.read_text(encoding="utf-8")
    return Module(file, ast.parse(text), text.count("\n") + 1)
