"""The call sheet of a volunteer: what to say, whom to call, what to tick, in the words of the log."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import NobodyToCall
from letters.domain.campaigns.came import CAME, GROUPS
from letters.domain.campaigns.facts import Aim
from letters.domain.campaigns.words import OUTCOMES
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import savable
from letters.domain.kinds import Argument
from letters.domain.wording import N_, Said
from letters.ports.call_sheets import CallSheet, CallSheetPress, Reason
from letters.services.campaigns.calls import asked_of, call_of
from letters.services.campaigns.my_day import MyDay
from letters.services.campaigns.my_days import MyDays
from letters.services.campaigns.parts import ARGUMENT_NOT_HERE
from letters.services.language import _, day_of_month, n_, shown

MOST: Final = 200
"""Calls of one sheet: two a page, it is a hundred pages."""

REASONS: Final = 3
"""Arguments given: an office remembers no more."""

QUESTIONS: Final = (
    (
        N_("On whose behalf are you calling?"),
        N_("On my own, with the campaign « {campaign} ». I am a volunteer: nobody pays me."),
    ),
    (N_("What do you want them to do?"), "{asked}"),
    (
        N_("Do you live in the constituency?"),
        N_("Say so if it is true, and name your town; if not, say why you call this office."),
    ),
    (
        N_("Can you put it in writing?"),
        N_("Yes: ask to which address, write it down below, and send the letter the same day."),
    ),
    (
        N_("They are very busy: call again later?"),
        N_("Ask for a day and for the name of who follows the subject, and write both down below."),
    ),
)
"""What offices ask, and what to answer; marked for translation."""


@dataclass(frozen=True, slots=True)
class CallSheets:
    """Prints them with *press*; *argument* gives one by its name in a language."""

    days: MyDays
    argument: Callable[[str, str], Argument]
    press: CallSheetPress

    def sheet(self, campaign: UUID, volunteer: UUID) -> CallSheet:
        """Give what is printed for *volunteer* today, those to chase first.

        Raises `NobodyToCall`, `UnknownCampaign`, `UnknownVolunteer`.
        """
        day = self.days.day(campaign, volunteer, most=MOST)
        if not day.now:
            raise NobodyToCall(name=day.volunteer.name)
        aim = self.days.logs.campaign(campaign).aim
        asked = asked_of(aim)
        count = len(day.now)
        whom = n_("{count} legislator", "{count} legislators", count).format(count=count)
        return CallSheet(
            title=_("Call sheet – {name}").format(name=day.volunteer.name),
            # Translators: the code of the language into which you translate (BCP 47).
            language=_("en"),
            facts=(
                (_("Campaign"), day.title),
                (_("Printed on"), day_of_month(day.today)),
                (_("To call"), whom),
            ),
            asked_heading=_("What we ask"),
            asked=asked,
            reasons_heading=_("Why"),
            reasons=self._reasons(aim, day),
            questions_heading=_("What they are likely to ask"),
            questions=tuple(
                (_(question), _(answer).format(campaign=day.title, asked=asked))
                for question, answer in QUESTIONS
            ),
            calls=tuple(call_of(each) for each in day.now),
            groups=tuple(
                (_(CAME[came]), tuple(_(OUTCOMES[outcome]) for outcome in outcomes))
                for came, outcomes in GROUPS.items()
            ),
            blanks=(
                _("Called on: ____ / ____"),
                _("I talked to: __________"),
                _("Come back on: ____ / ____"),
            ),
            notes=_("Notes"),
            foot=day.title,
        )

    def printed(self, campaign: UUID, volunteer: UUID) -> bytes:
        """Give it as a PDF file; raises what `sheet` does."""
        return self.press.press(self.sheet(campaign, volunteer), created=self.days.clock.now())

    def named(self, campaign: UUID, volunteer: UUID) -> str:
        """Give a name for the file: the volunteer's, and the day."""
        told = self.days.logs.campaign(campaign).volunteers.get(volunteer)
        name = _("call-sheet-{name}-{day}").format(
            name=told.name if told else "", day=self.days.clock.today().isoformat()
        )
        return f"{savable(name).replace(' ', '-')}.pdf"

    def _reasons(self, aim: Aim, day: MyDay) -> tuple[Reason, ...]:
        """Give the first arguments of the campaign that hold today; one that is not here is told by name."""
        found = []
        for slug in aim.arguments:
            try:
                argument = self.argument(slug, "fr")
            except PlaidoyerError:
                found.append(Reason(shown(Said(ARGUMENT_NOT_HERE, {"slug": slug})), ""))
                continue
            if argument.holds_on(day.today):
                found.append(Reason(argument.claim, _source(argument)))
        return tuple(found[:REASONS])


def _source(argument: Argument) -> str:
    sources = (" – ".join(filter(None, (each.title, each.address))) for each in argument.sources[:1])
    return _("Source: {source}").format(source="".join(sources))
