"""A campaign in a paragraph for a newsletter: figures, what followed, and nothing said to be a cause."""

from collections.abc import Iterator, Sequence
from typing import Final

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.reports import Report
from letters.domain.campaigns.words import EffectKind
from letters.domain.wording import N_
from letters.services.campaigns.telling_reach import (
    departments_words,
    made_words,
    period_words,
    reached_words,
)
from letters.services.language import _, day_of_month, n_

_MOST: Final = 5
"""Things that followed, named one by one at most: the latest ones."""

_ONE: Final = {
    EffectKind.WRITTEN_QUESTION: N_("a written question"),
    EffectKind.ORAL_QUESTION: N_("an oral question"),
    EffectKind.HEARING: N_("a hearing"),
    EffectKind.VOTE: N_("a vote"),
    EffectKind.PRESS: N_("an article in the press"),
    EffectKind.COURT_DECISION: N_("a court decision"),
    EffectKind.ANNOUNCEMENT: N_("an announcement"),
    EffectKind.OPEN_LETTER: N_("an open letter"),
}
"""What followed, in the middle of a sentence, marked for translation."""


def newsletter_of(report: Report) -> str:
    """Give *report* in one paragraph, in the words of an association."""
    return " ".join(filter(None, (_done(report), _followed(report))))


def _done(report: Report) -> str:
    title = report.title
    if not report.contacts:
        return _("The campaign « {title} » begins: nobody was contacted yet.").format(title=title)
    if not report.reached:
        return n_(
            "For the campaign « {title} », {count} volunteer tried to reach legislators, {period}: so far "
            "nobody could be reached.",
            "For the campaign « {title} », {count} volunteers tried to reach legislators, {period}: so far "
            "nobody could be reached.",
            report.trying,
        ).format(title=title, count=report.trying, period=period_words(report))
    where = departments_words(report)
    sentence = n_(
        "For the campaign « {title} », {count} volunteer contacted {whom}, {when}.",
        "For the campaign « {title} », {count} volunteers contacted {whom}, {when}.",
        report.volunteers,
    )
    period = made_words(report)
    when = _("in {places}, {period}").format(places=where, period=period) if where else period
    return sentence.format(
        title=title,
        count=report.volunteers,
        whom=reached_words(report),
        when=when,
    )


def _followed(report: Report) -> str:
    """Say what followed: what is tied to a contact apart from what only came in the same time."""
    tied = tuple(each for each in report.effects if each.after)
    beside = tuple(each for each in report.effects if not each.after)
    told = (
        (tied, _("This campaign may have contributed to what followed: {listed}.")),
        (beside, _("In the same time: {listed}.")),
    )
    return " ".join(words.format(listed=_listed(those)) for those, words in told if those)


def _listed(effects: Sequence[Effect]) -> str:
    """Name the latest ones only where they are many."""
    named = list(map(_named, effects[-_MOST:]))
    return _("; ").join((*named, *_others(len(effects) - len(named))))


def _named(effect: Effect) -> str:
    what = _(_ONE[effect.kind])
    if effect.author:
        what = _("{what} by {author}").format(what=what, author=effect.author)
    what = _("{what} of {day}").format(what=what, day=day_of_month(effect.on))
    number = _("no. {number}").format(number=effect.number) if effect.number else ""
    title = _("« {title} »").format(title=effect.title)
    return f"{what} ({', '.join(filter(None, (number, title)))})"


def _others(count: int) -> Iterator[str]:
    if count > 0:
        yield n_("and {count} other thing before", "and {count} other things before", count).format(
            count=count
        )
