"""Every way in which the details of a person of the household cannot be kept.

MemberFault
├── NoName               nobody could be written for
├── EmailNotReadable     an address that no mail program would take
├── AnotherAddress       somebody of that name is known, who lives elsewhere
├── NoCapacity           somebody acts for the person, on no stated ground
└── OwnRepresentative    a person who acts for themselves
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class MemberFault(PlaidoyerError):
    """A detail of a person that cannot be kept."""


class NoName(MemberFault):
    """A person without given name or without family name."""

    sentence = N_("A letter needs this name; type it as it stands on the identity papers.")


class EmailNotReadable(MemberFault):
    """An e-mail address that no mail program would take."""

    sentence = N_("This is not one e-mail address; write it like name@example.org, or leave it empty.")


class AnotherAddress(MemberFault):
    """An address for somebody of whom another one is known, or for another person of the same name."""

    sentence = N_(
        "{name} is known here already, at another address. If they moved, change it in the settings; of "
        "somebody else of the same name, write a second given name too."
    )


class NoCapacity(MemberFault):
    """A representative whose ground is not said."""

    sentence = N_("Say on what ground this person acts: parent, guardian or mandate.")


class OwnRepresentative(MemberFault):
    """A person said to be represented by themselves, or by somebody who is represented in turn by them."""

    sentence = N_("Nobody acts in their own name for themselves; choose somebody else, or nobody.")
