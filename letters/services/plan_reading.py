"""A plan put into words for a person, and into fields for a program."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from letters.domain.channels import CHANNELS, Channel
from letters.domain.kinds import Kind
from letters.domain.plans import Guidance, NotOffered, Plan, Proposed, Role, Situation
from letters.domain.rules import RULES
from letters.domain.sources import Source
from letters.domain.wording import N_
from letters.services.interview_fields import BODY_KINDS
from letters.services.language import _
from letters.services.plan_questions import words_of

ROLES: Final = {
    Role.FIRST: N_("to begin with"),
    Role.MAIN: N_("the letter to write"),
    Role.WITH: N_("at the same time"),
    Role.INSTEAD: N_("what you can obtain instead"),
    Role.OPTIONAL: N_("optional"),
}
"""What a letter of a plan is there for, marked for translation."""

INDENT: Final = "   "


def lines(plan: Plan) -> Iterator[str]:
    """Read *plan* to a person: the situation, the letters in order, what to know, what not to write."""
    yield _("Your situation: {words}").format(words=_in_words(plan.situation))
    if plan.letters:
        granted = plan.grants_the_wish
        yield from (
            "",
            _("What you can write") if granted else _("Not what you wish, but what the law gives"),
        )
    for proposed in plan.letters:
        yield from _proposed(proposed)
    if plan.guidance:
        yield from ("", _("What to know"))
    for guidance in plan.guidance:
        yield from _guidance(guidance)
    if plan.not_offered:
        yield from ("", _("What would have no effect here"))
    yield from _not_offered(plan.not_offered)


def fields(plan: Plan) -> dict[str, object]:
    """Give *plan* as fields; a source is both one line and the whole of what is known of it."""
    return {
        "letters": [_proposed_fields(each) for each in plan.letters],
        "guidance": [_guidance_fields(each) for each in plan.guidance],
        "not_offered": [_not_offered_fields(each) for each in plan.not_offered],
        "grants_the_wish": plan.grants_the_wish,
    }


def _in_words(told: Situation) -> str:
    words = map(words_of, (told.acting_for, told.holder, told.purpose, told.wish))
    return " · ".join(map(_, words))


def _proposed(proposed: Proposed) -> Iterator[str]:
    letter = proposed.letter
    yield ""
    yield _("{order}. {title} ({role})").format(
        order=proposed.order, title=letter.title, role=_(ROLES[proposed.role])
    )
    told = {
        _("Why"): proposed.why,
        _("To"): ", ".join(_(BODY_KINDS[kind]) for kind in proposed.to),
        _("How"): ", ".join(_(CHANNELS[Channel(channel)]) for channel in letter.channels),
        _("Time limit"): deadline_of(letter),
        _("What to expect"): letter.expect,
        _("A refusal to foresee"): proposed.refusal_foreseen,
        _("To write it"): f"plaidoyer write {letter.slug}",
    }
    yield from (INDENT + _labelled(label, words) for label, words in told.items() if words)


def _labelled(label: str, words: str) -> str:
    return _("{label}: {value}").format(label=label, value=words)


def deadline_of(letter: Kind) -> str:
    """Say the period that *letter* starts, "" where it starts none."""
    rule = RULES.get(letter.deadline)
    return _(rule.says) if rule else ""


def _guidance(guidance: Guidance) -> Iterator[str]:
    yield f"- {guidance.text}"
    yield INDENT + _labelled(_("Source"), _cited(guidance.sources))


def _not_offered(refused: tuple[NotOffered, ...]) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for each in refused:
        by_reason.setdefault(each.why, []).append(each.title or each.kind)
    for why, titles in by_reason.items():
        yield f"- {' · '.join(titles)}"
        yield INDENT + why


def _cited(sources: tuple[Source, ...]) -> str:
    by_title: dict[str, list[str]] = {}
    for each in sources:
        by_title.setdefault(each.title, []).extend([each.article] if each.article else [])
    return " · ".join(f"{title}, {' ; '.join(of)}" if of else title for title, of in by_title.items())


def _proposed_fields(proposed: Proposed) -> dict[str, object]:
    letter = proposed.letter
    return {
        "kind": letter.slug,
        "order": proposed.order,
        "why": proposed.why,
        "expect": letter.expect,
        "title": letter.title,
        "role": proposed.role,
        "to": list(proposed.to),
        "channels": list(letter.channels),
        "deadline": deadline_of(letter),
        "refusal_foreseen": proposed.refusal_foreseen,
        "rule": proposed.rule,
    }


def _guidance_fields(guidance: Guidance) -> dict[str, object]:
    sources = [_source_fields(source) for source in guidance.sources]
    return {
        "text": guidance.text,
        "source": _cited(guidance.sources),
        "sources": sources,
        "rule": guidance.rule,
    }


def _not_offered_fields(refused: NotOffered) -> dict[str, object]:
    return {
        "kind": refused.kind,
        "title": refused.title,
        "why": refused.why,
        "source": _cited(refused.sources),
        "rule": refused.rule,
    }


def _source_fields(source: Source) -> dict[str, object]:
    told = {key: value for key, value in asdict(source).items() if value}
    return told | {"checked": source.checked.isoformat()} if source.checked else told
