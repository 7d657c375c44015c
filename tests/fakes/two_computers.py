"""Two computers, each with an encrypted file of its own, between which requests are carried."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from letters.domain.happenings import Happening, Particulars
from letters.domain.proofs import Proof
from letters.domain.replies import Quote, Reply, ReplyKind
from letters.domain.stages import Outcome
from letters.output.portable.carrier import PortableCopies
from letters.services.carrying import Carrying
from letters.storage.attachments import EncryptedFiles
from letters.storage.records import create_book, open_book
from letters.storage.vault import Vault
from tests.fakes.sample_home import CHEAP, PHRASE
from tests.fakes.sample_requests import DAY, HOSPITAL, draft, event, kept, letter, member, request
from tests.fakes.still_clock import StillClock

KEY = "5a" * 32
PAPER, SCAN = b"%PDF-1.7 the letter", b"\xff\xd8 the scan" * 100_000


class Computer:
    """An encrypted file in *folder*, empty at first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self.folder = folder
        _, self.key, _ = Vault.create(PHRASE, CHEAP)
        self._serve(create_book(folder / "book.db", KEY))

    def reopen(self):
        """Open the encrypted file again, as the program does when it starts."""
        self._serve(open_book(self.folder / "book.db", KEY))

    def _serve(self, records):
        self.records, self.files = records, EncryptedFiles(self.folder, self.key)
        self.carrying = Carrying(self.records, self.files, StillClock(DAY), PortableCopies)

    def tells(self):
        """Give everything that can be carried, as it is kept here."""
        lines = self.records.listed(closed=True)
        return {
            "members": self.records.members(),
            "lines": lines,
            "requests": {line.uid: self.records.request(line.uid) for line in lines},
            "letters": {line.uid: self.records.letters(line.uid) for line in lines},
            "files": {line.uid: self.records.attachments(line.uid) for line in lines},
            "contents": {digest: self.files.get(digest) for digest in sorted(self.records.contents())},
            "drafts": self.records.drafts(),
        }

    def fill(self):
        """Keep two persons, a request with all that can belong to one, one that is closed, and a draft."""
        mother = member()
        child = member("Zoé", represented_by=mother.uid)
        for each in (mother, child):
            self.records.keep_member(each)
        self.records.open_request(request(mother.uid, HOSPITAL, event(), _closed(), topic="other"))
        return self._whole(child), self.records.save_draft(draft(mother.uid))

    def _whole(self, child):
        asked = request(child.uid)
        left = letter(asked.uid, pdf=self.files.put(PAPER))
        refused = Reply((ReplyKind.REFUSED_RESEARCH,), (Quote("la recherche", ReplyKind.REFUSED_RESEARCH),))
        events = (event(letter=left.uid), event(Happening.REFUSED, after=1, reply=refused))
        later = event(Happening.NOTE, after=2, corrects=events[1].uid)
        asked = replace(asked, events=(*events, later))
        self.records.open_request(asked, (left,))
        joined = kept(asked.uid, size=len(SCAN), event=events[1].uid)
        self.files.put(SCAN)
        self.records.attach(replace(joined, sha256=sha256(SCAN).hexdigest(), proof=Proof.ANSWER))
        return asked.uid


def _closed():
    return event(Happening.CLOSED, after=5, particulars=Particulars("", None, Outcome.GRANTED, ""))


def unheard(*_counts: int) -> None:
    """Hear how many bytes were carried, and do nothing."""
