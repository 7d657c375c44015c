"""Looking at a pack of letters in memory: what it holds, and which rules its letters break."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from letters.domain.errors import LetterFault
from letters.domain.kinds import Kind
from letters.domain.letters import Letter
from letters.domain.pack_errors import PackUnreadable
from letters.domain.packs import KeptPack, Pack
from letters.domain.wording import N_, Said
from letters.drafting.catalogue import Catalogue
from letters.drafting.directory import Directory
from letters.drafting.packs import read_pack
from letters.drafting.shelves import MemoryShelf, Shelf, Shelves
from letters.services.checking import Checking, Finding


@dataclass(frozen=True, slots=True)
class Examined:
    """A pack that was read and checked, not installed: its letters, what is wrong, what it replaces."""

    pack: Pack
    content: bytes
    findings: tuple[Finding, ...]
    letters: tuple[Kind, ...]
    replaces: KeptPack | None = None

    @property
    def is_known(self) -> bool:
        """Whether the very same pack is installed already."""
        return self.replaces is not None and self.replaces.sha256 == self.pack.sha256


@dataclass(frozen=True, slots=True)
class PackCheck:
    """Checks packs beside the letters *shipped*; *as_text* and *as_form* as for any catalogue."""

    shipped: Shelf
    directory: Directory
    as_text: Callable[[Letter], str]
    as_form: Callable[[Letter, int], object]

    def examine(self, content: bytes, installed: tuple[KeptPack, ...], today: date) -> Examined:
        """Read and check a pack, in memory, beside those *installed*. Raises `PackUnreadable`."""
        pack = read_pack(content)
        replaces = next((each for each in installed if each.name == pack.name), None)
        beside = self.shelf(tuple(each for each in installed if each is not replaces))
        catalogue = Catalogue(Shelves((MemoryShelf(pack.files), beside)))
        findings = (*_taken(pack, beside), *self._checked(pack, catalogue, today))
        return Examined(pack, content, findings, _letters(pack, catalogue, findings), replaces)

    def shelf(self, installed: tuple[KeptPack, ...]) -> Shelf:
        """Give the letters shipped and those of the packs as one shelf; those shipped win.

        A pack of which a newer version of the program no longer reads every letter is left out.
        """
        packs = (read_again(each) for each in installed)
        return Shelves((self.shipped, *(MemoryShelf(pack.files) for pack in packs if pack is not None)))

    def _checked(self, pack: Pack, catalogue: Catalogue, today: date) -> tuple[Finding, ...]:
        only = frozenset(pack.files)
        checking = Checking(catalogue, self.directory, self.as_text, self.as_form, today, only)
        return checking.findings()


def read_again(kept: KeptPack) -> Pack | None:
    """Read a pack that is installed; None when this version of the program refuses it, or a letter of it."""
    try:
        pack = read_pack(kept.content)
        _read_letters(Catalogue(MemoryShelf(pack.files)))
    except (PackUnreadable, LetterFault):
        return None
    return pack


def _read_letters(catalogue: Catalogue) -> None:
    """Read every letter and argument; raises `LetterFault` at the first that cannot be."""
    for slug in catalogue.slugs:
        for language in catalogue.languages(slug):
            catalogue.prepared(slug, language)
    for argument in catalogue.arguments:
        catalogue.argument(*argument)


def _taken(pack: Pack, beside: Shelf) -> tuple[Finding, ...]:
    """A pack adds letters and arguments: it never puts its own in the place of another."""
    folders = {_folder(name) for name in beside.names}
    taken = sorted({name for name in pack.files if _folder(name) in folders})
    return tuple(Finding(name, 1, "taken", Said(_TAKEN)) for name in taken)


_TAKEN = N_("this letter or argument exists already: the pack gives its own another name")


def _folder(name: str) -> str:
    """Give what a file belongs to: its letter, or its argument."""
    parts = name.split("/")
    return name if parts[0] == "arguments" else "/".join(parts[:2])


def _letters(pack: Pack, catalogue: Catalogue, findings: tuple[Finding, ...]) -> tuple[Kind, ...]:
    """Give the letters that can be shown: those whose own file has no fault."""
    sound = pack.files.keys() - {finding.file for finding in findings}
    own = (
        (slug, language)
        for slug in catalogue.slugs
        for language in catalogue.languages(slug)
        if f"{slug}/letter.{language}.md" in sound
    )
    return tuple(catalogue.prepared(slug, language).kind for slug, language in own)
