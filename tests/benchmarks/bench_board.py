"""Times of the board of a campaign: 925 legislators, 20,000 contacts; each filter and each sort."""

import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from letters.domain.campaigns.board import Narrowed, in_order, narrowed
from letters.domain.campaigns.board_clerk import board_of
from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_words import Column, State
from letters.domain.campaigns.coverage import coverage_of
from letters.domain.campaigns.facts import Aim, Assigned, Contact, Entry, Target, Volunteer
from letters.domain.campaigns.folding import Campaign, campaign_of
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.departments import DEPARTMENTS
from letters.domain.listed import Ref
from letters.domain.rights import BodyKind
from letters.services.language import _
from tests.fakes.campaign_story import CAMPAIGN, entry, uid

TARGETS, CONTACTS, VOLUNTEERS = 925, 20_000, 40
DEPUTIES, SENATORS = 577, 925 - 81
TODAY = date(2026, 11, 22)
ROUNDS = 20


def main() -> None:
    """Print, in milliseconds, the processor and the clock of each operation; 100 is the most allowed."""
    campaign = big()
    rows = board_of(campaign, TODAY, _)
    told("the board built anew", lambda: board_of(campaign, TODAY, _))
    told("the coverage of each département", lambda: coverage_of(rows))
    for name, by in (
        ("no filter", Narrowed()),
        ("one word", Narrowed("acknowledged")),
        ("four words", Narrowed("ille vilaine groupe promised")),
        ("a chamber, a département, a state", Narrowed("", BodyKind.DEPUTY, "35", state=State.WAITING)),
        ("a volunteer", Narrowed(volunteer=uid("volunteer 3"))),
    ):
        told(f"filter: {name}", partial(narrowed, rows, by))
    both = [(column, falling) for column in Column for falling in (False, True)]
    sorts = [timed(partial(sort, rows, column, falling)) for column, falling in both]
    worst = max(each[0] for each in sorts), max(each[1] for each in sorts)
    print("{:44} {:7.2f} {:7.2f}".format("filter and sort by any column, the slowest", *worst))


def sort(rows: tuple[Row, ...], column: Column, falling: bool) -> tuple[Row, ...]:  # noqa: FBT001 -- private
    """Do what a click on a heading does."""
    return in_order(narrowed(rows, Narrowed("e")), column, falling=falling)


def told(name: str, call: Callable[[], object]) -> None:
    """Print the times of *call*."""
    print("{:44} {:7.2f} {:7.2f}".format(name, *timed(call)))


def timed(call: Callable[[], object]) -> tuple[float, float]:
    """Give the median milliseconds of the processor, and the longest of the clock."""
    processor, clock = [], []
    for _turn in range(ROUNDS):
        began, start = time.process_time(), time.perf_counter()
        call()
        processor.append((time.process_time() - began) * 1000)
        clock.append((time.perf_counter() - start) * 1000)
    return statistics.median(processor), max(clock)


def big() -> Campaign:
    """Give a campaign at its largest, of invented legislators."""
    chance = Random(7)
    log: list[Entry] = [entry("aim", Aim("Un grand projet"))]
    refs = [Ref("assemblee" if n < DEPUTIES else "senat", f"PA{n}") for n in range(TARGETS)]
    who = [f"volunteer {n}" for n in range(VOLUNTEERS)]
    log += [entry(name, Volunteer(uid(name), f"Bénévole {name[-2:]}")) for name in who]
    for number, ref in enumerate(refs):
        kind = (
            BodyKind.DEPUTY if number < DEPUTIES else BodyKind.SENATOR if number < SENATORS else BodyKind.MEP
        )
        place = chance.choice(DEPARTMENTS).code
        told = Target(
            ref, kind, f"{chance.choice(('Élise', 'Noé'))} Nom{number}", place, number % 8,
            f"Groupe {number % 11}", (f"Commission {number % 8}", f"Délégation {number % 5}"),
        )  # fmt: skip
        log.append(entry(f"target {number}", told))
        log.append(entry(f"share {number}", Assigned(ref, uid(chance.choice(who)))))
    for number in range(CONTACTS):
        day = date.fromordinal(TODAY.toordinal() - chance.randrange(90))
        made = Contact(
            chance.choice(refs), uid(chance.choice(who)), day, chance.choice(tuple(ContactChannel)),
            chance.choice(tuple(ContactOutcome)), next_on=chance.choice((None, TODAY)),
        )  # fmt: skip
        log.append(entry(f"contact {number}", made))
    return campaign_of(CAMPAIGN, log)


if __name__ == "__main__":
    main()
