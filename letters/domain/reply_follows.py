"""What follows from an answer: what it does to the periods, and the letters it calls for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from letters.domain import reply_texts, texts
from letters.domain.after_death import AFTER_DEATH, FOLLOWS_AFTER_DEATH, source_after_death
from letters.domain.happenings import Event, Happening
from letters.domain.periods import days_after
from letters.domain.public_documents import (
    DEMANDS_OF_THE_GDPR,
    FOLLOWS_FOR_DOCUMENTS,
    PUBLIC_DOCUMENT,
    source_for_documents,
)
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.sources import Source
from letters.domain.standing import Standing
from letters.domain.steps import COMPLAINT, REMINDER
from letters.domain.wording import N_, Said


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from an answer, from the day *since* where it has one, and on which text it rests."""

    what: Said
    since: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class Called:
    """A letter that an answer calls for, of use from the day *since*; *letter* is its kind."""

    letter: str
    since: date | None
    why: Said


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of these *kinds* that came on the day *on*, and where the request stood then.

    *standing* is None when nothing is known of the request; *letter* is the kind of letter that made it.
    """

    kinds: tuple[ReplyKind, ...]
    on: date
    standing: Standing | None = None
    letter: str = ""
    rule: str = "controller-answer"
    topic: str = ""

    @property
    def is_after_death(self) -> bool:
        """Whether it is about the medical record of somebody who died."""
        return self.topic == AFTER_DEATH

    @property
    def due(self) -> date | None:
        """The last day of the body, as far as it is known before this answer."""
        return self.standing.answer.due if self.standing and self.standing.answer else None

    @property
    def is_late(self) -> bool:
        """Whether it came after the last day."""
        return self.due is not None and self.on > self.due

    @property
    def earlier(self) -> Event | None:
        """The answer that was noted before."""
        return self.standing.course.answer if self.standing else None


def consequences(answer: Answer) -> tuple[Consequence, ...]:
    """Say what follows from *answer*, in the order of its kinds, then what its day says.

    An answer that came too late, or contradicts the one before it, is said to.
    """
    told = [each for kind in answer.kinds for each in _follows(kind, answer)]
    found = _once((*told, *_of_the_day(answer)))
    source = _SOURCES.get(answer.topic)
    return tuple(replace(each, source=source(each.source)) if source else each for each in found)


def letters_called(answer: Answer) -> tuple[Called, ...]:
    """Give the letters that *answer* calls for, the main one first, each once."""
    called = [each for kind in answer.kinds for each in _calls(kind, answer)]
    unfit: frozenset[str] = frozenset(_UNFIT.get(answer.topic, ()))
    called = [each for each in called if each.letter not in unfit]
    seen: dict[str, Called] = {}
    for each in called:
        seen.setdefault(each.letter, each)
    return tuple(sorted(seen.values(), key=lambda each: each.letter in {COMPLAINT, REMINDER, CADA}))


CADA = "public-documents/cada-referral"
"""Where a refusal of a document leads, instead of the supervisory authority."""

ASKED_AGAIN = "reminder/incomplete-reply"
LATE_EXTENSION = "reply/late-extension"

_REPLIES = {
    ReplyKind.IDENTITY_ASKED: "reply/identity-asked",
    ReplyKind.REASONS_ASKED: "reply/reasons-asked",
    ReplyKind.FEE_ASKED: "reply/fee-asked",
    ReplyKind.OWN_FORM_ONLY: "reply/own-form-only",
    ReplyKind.NOT_FOUND: "reply/not-found",
    ReplyKind.NOT_COMPETENT: "reply/not-competent",
    ReplyKind.SAYS_ANONYMISED: "reply/says-anonymised",
    ReplyKind.SAYS_PSEUDONYMISED: "reply/says-pseudonymised",
    ReplyKind.REFUSED_LEGAL_OBLIGATION: "reply/refused-legal-obligation",
    ReplyKind.REFUSED_PUBLIC_INTEREST: "reply/refused-public-interest",
    ReplyKind.REFUSED_RESEARCH: "reply/refused-research",
    ReplyKind.GRANTED: "reply/thanks-and-close",
    ReplyKind.PARTLY_GRANTED: ASKED_AGAIN,
}
_COMPLAINABLE = REFUSALS | {
    ReplyKind.PARTLY_GRANTED, ReplyKind.SAYS_ANONYMISED, ReplyKind.SAYS_PSEUDONYMISED,
}  # fmt: skip
_OF_THE_LIVING = {COMPLAINT, LATE_EXTENSION, CADA} | {
    _REPLIES[kind]
    for kind in (_COMPLAINABLE - {ReplyKind.PARTLY_GRANTED})
    | {ReplyKind.OWN_FORM_ONLY, ReplyKind.REASONS_ASKED}
    if kind in _REPLIES
}
"""Letters that do not fit the medical record of somebody who died."""

_ELSEWHERE = {AFTER_DEATH: FOLLOWS_AFTER_DEATH, PUBLIC_DOCUMENT: FOLLOWS_FOR_DOCUMENTS}
_SOURCES = {AFTER_DEATH: source_after_death, PUBLIC_DOCUMENT: source_for_documents}
_UNDER_GDPR = _OF_THE_LIVING - {CADA} | {
    REMINDER,
    *(_REPLIES[kind] for kind in DEMANDS_OF_THE_GDPR & set(_REPLIES)),
}
_UNFIT = {AFTER_DEATH: _OF_THE_LIVING, PUBLIC_DOCUMENT: _UNDER_GDPR}

_WAITS = frozenset({ReplyKind.ACKNOWLEDGED, ReplyKind.OUT_OF_OFFICE, ReplyKind.EXTENDED})


def answering(letter: str) -> frozenset[ReplyKind]:
    """Give the kinds of answer that *letter* answers itself; none for one that follows any of them."""
    return frozenset(kind for kind, answers in _REPLIES.items() if answers == letter)


def _follows(kind: ReplyKind, answer: Answer) -> Iterator[Consequence]:
    told = _ELSEWHERE[answer.topic].get(kind) if answer.topic in _ELSEWHERE else None
    if told is not None:
        return (Consequence(Said(sentence), answer.on, source) for sentence, source in told)
    return _FOLLOWS[kind](answer)


def _calls(kind: ReplyKind, answer: Answer) -> Iterator[Called]:
    if kind is ReplyKind.EXTENDED and answer.is_late:
        yield Called(LATE_EXTENSION, answer.on, Said(_TOO_LATE_TO_EXTEND, {"due": answer.due}))
    if kind is ReplyKind.BOUNCED and answer.letter:
        yield Called(answer.letter, answer.on, Said(_AGAIN))
    if kind in _REPLIES:
        yield Called(_REPLIES[kind], answer.on, Said(_TO_ANSWER))
    if kind in _COMPLAINABLE:
        last = CADA if answer.rule == "cada-silence" else COMPLAINT
        yield Called(last, answer.on, Said(_AT_ONCE))
    if kind in _WAITS and answer.due is not None and not answer.is_late and kind is not ReplyKind.EXTENDED:
        yield Called(REMINDER, days_after(answer.due, 1), Said(_IF_NOTHING, {"due": answer.due}))


def _of_the_day(answer: Answer) -> Iterator[Consequence]:
    decides = _DECISIONS.intersection(answer.kinds)
    if decides and answer.is_late:
        late = _LATE_AFTER_DEATH if answer.is_after_death else _LATE
        yield Consequence(Said(late, {"due": answer.due}), answer.on, texts.GDPR_MONTH)
    before = answer.earlier
    if before is None:
        return
    if before.kind is Happening.GRANTED and REFUSALS.intersection(answer.kinds):
        what = Said(_CONTRADICTS, {"day": before.on})
        yield Consequence(what, answer.on, reply_texts.REASONS_AND_REMEDIES)
    if before.kind is Happening.REFUSED and ReplyKind.GRANTED in answer.kinds:
        yield Consequence(Said(_CHANGED_THEIR_MIND, {"day": before.on}), answer.on, texts.GDPR_MONTH)


_DECISIONS = REFUSALS | {ReplyKind.GRANTED, ReplyKind.PARTLY_GRANTED}


def _same(sentence: str, source: Source) -> Callable[[Answer], Iterator[Consequence]]:
    def told(answer: Answer) -> Iterator[Consequence]:
        yield Consequence(Said(sentence), answer.on, source)

    return told


def _identity(answer: Answer) -> Iterator[Consequence]:
    if answer.is_late:
        what = Said(_ASKED_TOO_LATE, {"due": answer.due})
        yield Consequence(what, answer.on, texts.GDPR_MONTH)
        return
    yield Consequence(Said(_SUSPENDED, {"day": answer.on}), answer.on, texts.IDENTITY_SUSPENDS)


def _extended(answer: Answer) -> Iterator[Consequence]:
    what = Said(_TOO_LATE_TO_EXTEND, {"due": answer.due}) if answer.is_late else Said(_LONGER)
    yield Consequence(what, answer.on, texts.GDPR_EXTENSION)


def _once(told: Iterable[Consequence]) -> Iterator[Consequence]:
    seen: set[str] = set()
    for each in told:
        if str(each.what) not in seen:
            seen.add(str(each.what))
            yield each


_RECEIVED = N_("They have it: the time to answer runs on from the day they received it.")
_UNREAD = N_("An automatic message changes nothing: what reached their mailbox has reached them.")
_NEVER = N_("It never reached them: nothing runs until they have it. Send it by another way.")
_SUSPENDED = N_("The time to answer stops on {day}, until they have what they asked for.")
_ASKED_TOO_LATE = N_(
    "They ask after their last day, {due}: it excuses nothing, but the proof may bring an answer."
)
_LONGER = N_("They have three months from receipt, if they gave their reasons within the first month.")
_TOO_LATE_TO_EXTEND = N_("The extension came after their last day, {due}: it does not give them more time.")
_DONE = N_("The request is granted. Keep their answer, and check that they do what they say.")
_PART = N_("What they did is settled; what is missing may be asked again, or complained about, at once.")
_REFUSED = N_("They refuse: you may complain at once, without waiting for the end of the month.")
_MUST_SAY_WHY = N_("A refusal says its reasons, and that one may complain and go to court.")
_GOES_ON = N_("The time to answer goes on: no text makes it wait for this.")
_FREE = N_("Nothing is to be paid, unless they show that the request is unfounded or excessive.")
_NO_FORM = N_("They may offer a form; they may not make it the only way.")
_SENT_ON = N_("An administration forwards it to the right one and tells you; ask any other body who is.")
_SEARCH = N_("Give what helps them to find you, and ask where they looked: the time to answer goes on.")
_ANONYMOUS = N_("They say that no right applies: ask them to show it. You may complain at once.")
_CODED = N_("A code does not end your rights by itself: ask who can lift it. You may complain at once.")
_UNKNOWN = N_("Nothing follows until you know what they answer: ask them, or read it with somebody.")
_LATE = N_("They answer after their last day, {due}: a complaint may say so.")
_LATE_AFTER_DEATH = N_("They answer after their last day, {due}.")
_CONTRADICTS = N_("They had granted it on {day}: this answer contradicts it. Keep both.")
_CHANGED_THEIR_MIND = N_("They had refused on {day} and grant it now: the refusal is settled.")
_TO_ANSWER = N_("It answers what they say, point by point.")
_AT_ONCE = N_("A refusal, or an answer that is not one, may be contested at once.")
_AGAIN = N_("The same letter, by another way: the time runs from the day they receive it.")
_IF_NOTHING = N_("If nothing has come by {due}, their last day.")

_FOLLOWS: dict[ReplyKind, Callable[[Answer], Iterator[Consequence]]] = {
    ReplyKind.ACKNOWLEDGED: _same(_RECEIVED, texts.GDPR_MONTH),
    ReplyKind.OUT_OF_OFFICE: _same(_UNREAD, texts.ARRIVAL),
    ReplyKind.BOUNCED: _same(_NEVER, texts.ARRIVAL),
    ReplyKind.IDENTITY_ASKED: _identity,
    ReplyKind.EXTENDED: _extended,
    ReplyKind.GRANTED: _same(_DONE, texts.GDPR_MONTH),
    ReplyKind.PARTLY_GRANTED: _same(_PART, texts.RIGHT_TO_COMPLAIN),
    **dict.fromkeys(REFUSALS, _same(_REFUSED, texts.RIGHT_TO_COMPLAIN)),
    ReplyKind.REFUSED_OTHER: _same(_MUST_SAY_WHY, reply_texts.REASONS_AND_REMEDIES),
    ReplyKind.REASONS_ASKED: _same(_GOES_ON, reply_texts.NOT_RESTARTED),
    ReplyKind.FEE_ASKED: _same(_FREE, reply_texts.FREE_OF_CHARGE),
    ReplyKind.OWN_FORM_ONLY: _same(_NO_FORM, reply_texts.FACILITATED),
    ReplyKind.NOT_COMPETENT: _same(_SENT_ON, reply_texts.FORWARDED),
    ReplyKind.NOT_FOUND: _same(_SEARCH, reply_texts.NOT_RESTARTED),
    ReplyKind.SAYS_ANONYMISED: _same(_ANONYMOUS, texts.RIGHT_TO_COMPLAIN),
    ReplyKind.SAYS_PSEUDONYMISED: _same(_CODED, reply_texts.STILL_PERSONAL),
    ReplyKind.UNCLEAR: _same(_UNKNOWN, reply_texts.NOT_RESTARTED),
}
