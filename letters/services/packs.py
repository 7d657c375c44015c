"""What a person does with packs of letters: look at one, install it, take it away."""

from dataclasses import dataclass

from letters.domain.pack_errors import PackHasFaults, UnknownPack
from letters.domain.packs import KeptPack
from letters.drafting.catalogue import Catalogue
from letters.ports.clock import Clock
from letters.ports.records import PackRecords
from letters.services.pack_check import Examined, PackCheck


@dataclass(frozen=True, slots=True)
class Packs:
    """The packs kept in *records*, each checked before it is; *catalogue* shows their letters at once."""

    records: PackRecords
    check: PackCheck
    clock: Clock
    catalogue: Catalogue

    def installed(self) -> tuple[KeptPack, ...]:
        """Give the packs, in order of name."""
        return self.records.packs()

    def examine(self, content: bytes) -> Examined:
        """Read and check a pack, in memory; nothing is kept. Raises `PackUnreadable`."""
        return self.check.examine(content, self.installed(), self.clock.today())

    def install(self, examined: Examined) -> KeptPack:
        """Keep a pack in the place of the one of its name; raises `PackHasFaults`, nothing changed."""
        if examined.findings:
            raise PackHasFaults(count=len(examined.findings))
        pack, today = examined.pack, self.clock.today()
        kept = KeptPack(
            pack.name, pack.title, pack.author, pack.licence, pack.sha256, examined.content, today
        )
        self.put_back(kept)
        return kept

    def put_back(self, kept: KeptPack) -> None:
        """Keep a pack that was checked, or taken away a moment ago."""
        self.records.keep_pack(kept)
        self._show()

    def remove(self, name: str) -> KeptPack:
        """Take a pack away and give it, so that it can be put back; raises `UnknownPack`."""
        for kept in self.installed():
            if kept.name == name:
                self.records.forget_pack(name)
                self._show()
                return kept
        known = ", ".join(each.name for each in self.installed()) or "—"
        raise UnknownPack(name=name, known=known)

    def _show(self) -> None:
        self.catalogue.put_on(self.check.shelf(self.installed()))


def packs_of(records: PackRecords, check: PackCheck, clock: Clock) -> Packs:
    """Give the packs of *records*, with a catalogue that holds their letters beside those shipped."""
    return Packs(records, check, clock, Catalogue(check.shelf(records.packs())))
