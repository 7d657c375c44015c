"""« Which right do I have here? »: the plan for a situation, from the guide and the catalogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from letters.domain.guide import Offer, addressees, outline
from letters.domain.plans import Plan, Proposed, Situation
from letters.drafting.catalogue import Catalogue
from letters.drafting.guide import Guide
from letters.services.plan_questions import PlanQuestion, questions


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans drawn from one guide, with the letters of one catalogue."""

    guide: Guide
    catalogue: Catalogue

    def plan(self, situation: Situation) -> Plan:
        """Say which letters to write, in order, what to know, and which letters would have no effect.

        Every situation has an answer. A letter that the catalogue does not hold is left out. Raises
        `LetterFault` when the guide or a letter is broken.
        """
        said = outline(situation, self.guide.rules)
        letters = tuple(self._proposed(situation, said.offers))
        not_offered = tuple(replace(each, title=self._title(each.kind)) for each in said.not_offered)
        return Plan(situation, letters, said.guidance, not_offered)

    def questions(self, answers: Mapping[str, str]) -> tuple[PlanQuestion, ...]:
        """Give the questions of the interview, with the choices that *answers* leave.

        The answers are those given so far, by the name of their question; ask again after each. Raises
        `UnknownChoice`.
        """
        return questions(self.guide.choices, answers)

    def _title(self, slug: str) -> str:
        is_held = slug in self.catalogue.slugs
        return self.catalogue.prepared(slug, self.guide.language).kind.title if is_held else ""

    def _proposed(self, situation: Situation, offers: tuple[Offer, ...]) -> Iterator[Proposed]:
        held = (offer for offer in offers if offer.kind in self.catalogue.slugs)
        for order, offer in enumerate(held, 1):
            letter = self.catalogue.prepared(offer.kind, self.guide.language).kind
            to = addressees(offer, situation)
            yield Proposed(order, letter, offer.role, to, offer.why, offer.refusal, offer.rule)
