"""What the program is, and what it does not promise."""

from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from letters.domain.wording import N_
from letters.services.language import _

_NOT_PROMISED = (
    N_(
        "We do not protect you against a program that already runs in your session, nor against somebody "
        "who can make you give your passphrase, nor against what the recipient does with your letter, nor "
        "against the post."
    ),
    N_("We do not give legal advice; each letter says when it was last reviewed."),
)


class AboutSection(Card):
    """The *version*, the licence, and the limits said plainly."""

    def __init__(self, version: str) -> None:
        super().__init__(_("About"))
        self.add(Label(_("Plaidoyer {version}").format(version=version), Role.STRONG))
        self.add(
            Label(
                _(
                    "Free software: the program under the licence GPL-3.0-or-later, the letters and the "
                    "addresses under CC0. Anyone may read, share and improve them."
                )
            )
        )
        self.add(Label(_("What we do not promise"), Role.STRONG))
        self.add(Label("\n".join(_(line) for line in _NOT_PROMISED), Role.MUTED))
