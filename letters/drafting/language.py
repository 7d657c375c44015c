"""The few constructs a letter may use, and nothing else: templates checked first, then rendered.

An answer never meets Markdown: rendering puts one private character in its place, and the answer itself
is put back into the tree once Markdown has been read (`letters.drafting.markdown`).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final, Self

from jinja2 import (
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    nodes,
    pass_context,
)
from jinja2.runtime import Context

from letters.domain.letters import Block
from letters.domain.wording import N_
from letters.drafting.faults import broken
from letters.drafting.grammar import RULE, TOO_DEEP, Names, names_used

MOST_CHARACTERS: Final = 20_000
"""Characters of a template."""

MOST_RENDERED: Final = 64 * 1024
"""Characters of a rendered template, each answer counting as one."""

_MOST_KEPT: Final = 4096
"""Texts kept checked: more than twice what the letters shipped hold."""

TOO_LONG: Final = N_("a letter has at most {limit} characters: shorten it")

_UNCLOSED: Final = N_(
    "something is not closed, or is written another way than this language knows ({reason})"
)

FIRST_MARK: Final = 0xE000
LAST_MARK: Final = 0xF8FF
_UNWRITABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
MARKS: Final = re.compile("([\ue000-\uf8ff])")
"""A character that stands for an answer, caught so that a text is split around it."""

_PLACES: Final = "places of answers"  # no name of a template can be written so

_LONGEST_LABEL: Final = 32

Blocks = tuple[Block, ...]
Scalar = str | int | bool | date | Blocks | None
Value = Scalar | tuple[str, ...] | tuple[Blocks, ...]
Values = Mapping[str, Value]
Dated = Callable[[date], str]
Answer = str | Blocks


class Chosen(str):  # noqa: SLOT000 -- it carries its words
    """The key of an option, which conditions compare; printed, it gives the option's words."""

    words: str

    def __new__(cls, key: str, words: str) -> Self:
        """Make the answer *key*, printed as *words*."""
        chosen = super().__new__(cls, key)
        chosen.words = words
        return chosen


class Blank(str):
    """What stands where an answer is missing: words between brackets, neither before nor after a day."""

    __slots__ = ()

    @classmethod
    def of(cls, label: str = "") -> Self:
        """Make the blank of the answer asked for as *label*; without one, or with a long one, « […] »."""
        if len(label) > _LONGEST_LABEL:
            return cls("[…]")
        begins = label[:1].lower() if label[1:2].islower() or label[1:2] in " ’'" else label[:1]
        return cls(f"[{begins}{label[1:]}]" if label else "[…]")

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__


@dataclass(frozen=True, slots=True)
class Rendered:
    """Markdown in which the character U+E000 + n stands for ``answers[n]``."""

    markdown: str
    answers: tuple[Answer, ...]

    def in_words(self, written: Callable[[str], str]) -> str:
        """Give the text with every answer in its place, the words around them *written* another way.

        For a text that holds no Markdown.
        """
        pieces = MARKS.split(self.markdown)
        return "".join(self._answer(piece) if MARKS.fullmatch(piece) else written(piece) for piece in pieces)

    def _answer(self, mark: str) -> str:
        answer = self.answers[ord(mark) - FIRST_MARK]
        return answer if isinstance(answer, str) else ""


def is_mark(character: str) -> bool:
    """Say whether *character* stands for an answer."""
    return FIRST_MARK <= ord(character) <= LAST_MARK


class Text:
    """A template of the closed language, checked when it is made.

    *first_line* is the line of its file where it begins, so that a fault names the right one.
    Raises `BrokenTemplate`.
    """

    def __init__(self, source: str, names: Names, first_line: int = 1) -> None:
        self.first_line = first_line
        check_characters(source)
        self._checked = _checked(source, names)

    @property
    def names(self) -> frozenset[str]:
        """The names on which the text depends."""
        return self._checked.names

    def render(self, values: Values, dated: Dated) -> Rendered:
        """Render with *values*; *dated* writes a date in the letter's language.

        Raises `BrokenTemplate` when values of different natures are compared or the result is too long.
        """
        places: list[Answer] = []
        try:
            markdown = self._joined({**values, _PLACES: (places, dated)})
        except (TypeError, TemplateError) as error:
            raise broken(RULE, N_("this cannot be computed: {reason}"), reason=str(error)) from error
        return Rendered(markdown, tuple(places))

    def _joined(self, context: dict[str, object]) -> str:
        pieces: list[str] = []
        length = 0
        for piece in self._checked.template.generate(context):
            pieces.append(piece)
            length += len(piece)
            if length > MOST_RENDERED:
                raise broken("too-long", TOO_LONG, limit=MOST_RENDERED)
        return "".join(pieces)


class Condition:
    """A condition of the closed language, such as ``received_on and today <= due_on``."""

    __slots__ = ("_text",)

    def __init__(self, source: str, names: Names) -> None:
        if "%}" in source or "{%" in source:
            raise broken(RULE, N_("a condition holds no block"))
        self._text = Text("{% if " + source + " %}1{% endif %}", names)

    @property
    def names(self) -> frozenset[str]:
        """The names on which the condition depends."""
        return self._text.names

    def holds(self, values: Values) -> bool:
        """Say whether the condition holds with *values*."""
        return bool(self._text.render(values, str).markdown)


def check_characters(source: str, limit: int = MOST_CHARACTERS) -> None:
    """Refuse a text longer than *limit* or that holds a character no letter can; raises `BrokenTemplate`."""
    if len(source) > limit:
        raise broken("too-long", TOO_LONG, limit=limit)
    bad = _UNWRITABLE.search(source)
    if bad:
        line = source.count("\n", 0, bad.start()) + 1
        raise broken("character", N_("remove the character U+{code}"), line, code=f"{ord(bad.group()):04X}")


class _Checked:
    """A text that passed the check: what it uses, and how it runs."""

    def __init__(self, tree: nodes.Template, names: frozenset[str]) -> None:
        self.names = names
        self._tree = tree

    @cached_property
    def template(self) -> Template:
        """The template made ready to run, when it is first run: a list of letters runs none."""
        return _ENVIRONMENT.from_string(self._tree)


@lru_cache(maxsize=_MOST_KEPT)
def _checked(source: str, names: Names) -> _Checked:
    """Check a text once, however many ask: a rule, an example and a letter read the same ones."""
    try:
        _refuse_hidden(source)
        tree = _ENVIRONMENT.parse(source)
        return _Checked(tree, names_used(tree, names))
    except TemplateSyntaxError as error:
        raise broken(RULE, _UNCLOSED, error.lineno, reason=str(error.message)) from error
    except RecursionError as error:
        raise broken(RULE, TOO_DEEP) from error


def _refuse_hidden(source: str) -> None:
    """Refuse what leaves no trace in the syntax tree: comments and raw blocks."""
    if "{#" not in source and "raw" not in source:
        return
    for line, token, _text in _ENVIRONMENT.lex(source):
        if token in {"comment_begin", "raw_begin"}:
            raise broken(RULE, N_("comments and raw blocks are not allowed"), line)


@pass_context
def _in_place(context: Context, value: Scalar) -> str:
    places, _dated = context[_PLACES]
    if FIRST_MARK + len(places) > LAST_MARK:
        raise broken("too-long", TOO_LONG, limit=MOST_RENDERED)
    places.append(value if isinstance(value, tuple) else _printed(value))
    return chr(FIRST_MARK + len(places) - 1)


def _printed(value: object) -> str:
    if isinstance(value, Chosen):
        return value.words
    return "" if value is None else str(value)


@pass_context
def _date(context: Context, value: date | Blank | None) -> str:
    _places, dated = context[_PLACES]
    if isinstance(value, Blank):
        return value
    return "" if value is None else str(dated(value))


def _environment() -> Environment:
    environment = Environment(autoescape=False, undefined=StrictUndefined, finalize=_in_place)  # noqa: S701 -- no HTML
    environment.globals.clear()
    environment.tests.clear()
    environment.filters = {"date": _date}
    return environment


_ENVIRONMENT: Final = _environment()
