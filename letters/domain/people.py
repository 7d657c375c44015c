"""Who writes: the data subject, and whoever acts for them."""

from dataclasses import dataclass

from letters.domain.plain import PlainText


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a letter names them; *address* is the lines under the name."""

    given_name: PlainText
    family_name: PlainText
    address: tuple[PlainText, ...] = ()
    email: str = ""
    telephone: str = ""

    @property
    def name(self) -> str:
        """Given name, then family name."""
        return f"{self.given_name} {self.family_name}".strip()
