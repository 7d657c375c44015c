"""The closed list of what a template may hold, checked on its syntax tree before anything runs.

Text, ``{{ name }}``, ``{{ name | date }}``, ``{% if %}`` with ``and or not`` and comparisons of names, texts
and whole numbers, ``{% for x in list %}`` not nested. No call, no attribute, no index, no arithmetic, no
inclusion, no macro: what cannot be written cannot be abused, whatever the sandbox lets through.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from jinja2 import nodes

from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken

RULE: Final = "closed-language"
DEEPEST: Final = 12
"""How deep conditions may nest, in expressions and in blocks together."""

TOO_DEEP: Final = N_("conditions are nested too deep: write fewer, side by side")

_COMPARISONS: Final = frozenset({"eq", "ne", "lt", "lteq", "gt", "gteq"})


@dataclass(frozen=True, slots=True)
class Names:
    """The names a template may use: every one, those that hold dates, lists, and those never printed."""

    known: frozenset[str]
    dates: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Walk:
    """Where the walk through the tree stands."""

    names: Names
    used: set[str] = field(default_factory=set)
    loop_name: str = ""
    depth: int = 0


def names_used(tree: nodes.Template, names: Names) -> frozenset[str]:
    """Check the whole *tree* and give the names it uses; raises `BrokenTemplate` at the first fault."""
    walk = _Walk(names)
    _body(tree.body, walk)
    return frozenset(walk.used)


def _body(body: Iterable[nodes.Node], walk: _Walk) -> None:
    walk.depth += 1
    for node in body:
        if walk.depth > DEEPEST:
            raise broken(RULE, TOO_DEEP, node.lineno)
        _statement(node, walk)
    walk.depth -= 1


def _statement(node: nodes.Node, walk: _Walk) -> None:
    match node:
        case nodes.Output():
            _output(node, walk)
        case nodes.If():
            _if(node, walk)
        case nodes.For():
            _for(node, walk)
        case _:
            raise _refused(node)


def _refused(node: nodes.Node) -> BrokenTemplate:
    sentence = N_("« {construct} » is not allowed: write only names, conditions, loops and « | date »")
    return broken(RULE, sentence, node.lineno, construct=type(node).__name__.lower())


def _output(node: nodes.Output, walk: _Walk) -> None:
    for child in node.nodes:
        match child:
            case nodes.TemplateData():
                continue
            case nodes.Filter():
                _dated(child, walk)
            case nodes.Name():
                _name(child, walk)
                _printable(child, walk)
            case _:
                raise _refused(child)


def _dated(node: nodes.Filter, walk: _Walk) -> None:
    if node.name != "date" or node.args or node.kwargs or not isinstance(node.node, nodes.Name):
        raise broken(RULE, N_("the only filter is « | date », on a name"), node.lineno)
    _name(node.node, walk)
    if node.node.name not in walk.names.dates:
        raise broken(RULE, N_("« {name} » is no date: remove « | date »"), node.lineno, name=node.node.name)


def _printable(node: nodes.Name, walk: _Walk) -> None:
    if node.name in walk.names.dates:
        raise broken(RULE, N_("« {name} » is a date: add « | date »"), node.lineno, name=node.name)
    if node.name in walk.names.flags:
        raise broken(RULE, N_("« {name} » is yes or no: use it in a condition"), node.lineno, name=node.name)
    if node.name in walk.names.lists and node.name != walk.loop_name:
        raise broken(RULE, N_("« {name} » is a list: go over it with a loop"), node.lineno, name=node.name)


def _name(node: nodes.Name, walk: _Walk) -> None:
    if node.name == walk.loop_name:
        return
    if node.name not in walk.names.known:
        sentence = N_("« {name} » is asked nowhere: add [ask.{name}] to the head")
        raise broken("unknown-name", sentence, node.lineno, name=node.name)
    walk.used.add(node.name)


def _if(node: nodes.If, walk: _Walk) -> None:
    _condition(node.test, walk, 0)
    _body(node.body, walk)
    for other in node.elif_:
        _if(other, walk)
    _body(node.else_, walk)


def _for(node: nodes.For, walk: _Walk) -> None:
    if walk.loop_name:
        raise broken(RULE, N_("a loop holds no other loop"), node.lineno)
    if node.test is not None or node.recursive or node.else_:
        raise broken(RULE, N_("a loop has neither condition nor « else »"), node.lineno)
    if not isinstance(node.target, nodes.Name) or not isinstance(node.iter, nodes.Name):
        raise broken(RULE, N_("a loop goes over the name of a list"), node.lineno)
    _loop(node, node.target.name, node.iter, walk)


def _loop(node: nodes.For, target: str, source: nodes.Name, walk: _Walk) -> None:
    _name(source, walk)
    if source.name not in walk.names.lists:
        raise broken(RULE, N_("« {name} » is not a list"), node.lineno, name=source.name)
    if target in walk.names.known or target == "loop":
        raise broken(RULE, N_("« {name} » already means something: choose another"), node.lineno, name=target)
    walk.loop_name = target
    _body(node.body, walk)
    walk.loop_name = ""


def _condition(node: nodes.Node, walk: _Walk, depth: int) -> None:
    if depth > DEEPEST:
        raise broken(RULE, TOO_DEEP, node.lineno)
    match node:
        case nodes.And() | nodes.Or():
            _condition(node.left, walk, depth + 1)
            _condition(node.right, walk, depth + 1)
        case nodes.Not():
            _condition(node.node, walk, depth + 1)
        case nodes.Compare():
            _comparison(node, walk)
        case nodes.Name():
            _name(node, walk)
        case _:
            raise _refused(node)


def _comparison(node: nodes.Compare, walk: _Walk) -> None:
    for operand in (node.expr, *(each.expr for each in node.ops)):
        if isinstance(operand, nodes.Name):
            _name(operand, walk)
        elif not (isinstance(operand, nodes.Const) and isinstance(operand.value, str | int)):
            raise _refused(operand)
    if any(each.op not in _COMPARISONS for each in node.ops):
        raise broken(RULE, N_("the comparisons are == != < <= > >="), node.lineno)
