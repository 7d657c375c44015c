"""What a campaign did, looked at from several sides: each a chart and the table that tells the same."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from letters.domain.campaigns.came import Came, came_of
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import CHANNELS, OUTCOMES, ContactChannel, ContactOutcome
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.reports import Bar, Cell, Chart, Grid
from letters.services.language import _, n_
from letters.services.telling_bodies import department_words

CAME_BRIEFLY: Final[Mapping[Came, str]] = {
    Came.NOBODY: N_("Nobody reached"),
    Came.SILENCE: N_("No answer so far"),
    Came.ANSWERED: N_("Answered"),
    Came.ACTING: N_("Favourable, or act"),
    Came.REFUSED: N_("Said no"),
}
"""The groups of outcomes as the head of a column, marked for translation."""

CHAMBERS: Final[Mapping[str, str]] = {
    BodyKind.DEPUTY: N_("Deputies"),
    BodyKind.SENATOR: N_("Senators"),
    BodyKind.MEP: N_("MEPs"),
}
"""Those whom a campaign is aimed at, marked for translation."""


@dataclass(frozen=True, slots=True)
class View:
    """One side: its *key* and *words* (marked for translation), the *legend* of its parts, how to count."""

    key: str
    words: str
    legend: tuple[str, ...]
    head: str
    count: Callable[[Campaign], Mapping[str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a campaign, counted: the chart, and the table with the same figures."""

    chart: Chart
    grid: Grid


def side_of(campaign: Campaign, view: View) -> Side:
    """Count *campaign* for *view*; every figure of the chart stands in the table."""
    counted = view.count(campaign)
    legend = tuple(_(each) for each in view.legend)
    bars = tuple(_bar(name, parts, legend) for name, parts in counted.items())
    heads = (_(view.head), _("In all"), *legend)
    rows: tuple[tuple[Cell, ...], ...] = tuple((name, sum(parts), *parts) for name, parts in counted.items())
    return Side(Chart(_(view.words), legend, bars), Grid(_(view.words), heads, rows))


def _bar(name: str, parts: Sequence[int], legend: Sequence[str]) -> Bar:
    whole = sum(parts)
    told = n_("{count} in all", "{count} in all", whole).format(count=whole)
    pairs = (
        _("{label}: {value}").format(label=label, value=size)
        for label, size in zip(legend, parts, strict=True)
        if size
    )
    return Bar(name, told, tuple(parts), f"{name}: {told}. {', '.join(pairs)}")


def _by_channel(campaign: Campaign) -> dict[str, Sequence[int]]:
    counted = Counter((each.channel, came_of(each.outcome)) for each in campaign.contacts.values())
    names = {each: _capital(_(CHANNELS[each])) for each in ContactChannel}
    found = {name: [counted[channel, came] for came in Came] for channel, name in names.items()}
    return _those_that_count(found)


def _by_outcome(campaign: Campaign) -> dict[str, Sequence[int]]:
    counted = Counter(each.outcome for each in campaign.contacts.values())
    found = {
        _(OUTCOMES[outcome]): [counted[outcome] if came is came_of(outcome) else 0 for came in Came]
        for outcome in ContactOutcome
    }
    return _those_that_count(found)


def _by_department(campaign: Campaign) -> dict[str, Sequence[int]]:
    reached = campaign.reached
    there = [target for ref, target in campaign.targets.items() if ref in reached]
    counted = Counter((target.department, target.kind) for target in there)
    places = sorted({place for place, _kind in counted})
    return {
        (department_words(place) if place else _("Europe")): [counted[place, kind] for kind in CHAMBERS]
        for place in places
    }


def _those_that_count(found: Mapping[str, Sequence[int]]) -> dict[str, Sequence[int]]:
    return {name: parts for name, parts in found.items() if any(parts)}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


_CAME = tuple(CAME_BRIEFLY.values())
VIEWS: Final = (
    View("channel", N_("Contacts by channel"), _CAME, N_("Channel"), _by_channel),
    View("outcome", N_("What came of them"), _CAME, N_("Outcome"), _by_outcome),
    View(
        "department", N_("Legislators reached"), tuple(CHAMBERS.values()), N_("Département"), _by_department
    ),
)
"""The sides, in their order."""
