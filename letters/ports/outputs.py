"""What a letter becomes: paper, text, an e-mail, the text of a form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from letters.domain.letters import Letter
from letters.ports.binder import Binder
from letters.ports.exports import Attachment, FormText, MessageHead
from letters.ports.typesetter import Typesetter
from letters.ports.word_processor import WordProcessor


class AsDraft(Protocol):
    """Making a draft for a mail program."""

    def __call__(self, letter: Letter, *, attachments: tuple[Attachment, ...] = ()) -> bytes:
        """Give the bytes of the draft; raises `UnsafeHeader`."""


class AsMail(Protocol):
    """Making a message that leaves from here."""

    def __call__(
        self, letter: Letter, head: MessageHead, *, attachments: tuple[Attachment, ...] = ()
    ) -> bytes:
        """Give the bytes of the message; raises `UnsafeHeader`."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """Every way out of a letter; *paper*, *binder* and *word* load long: they are made when asked for."""

    paper: Callable[[], Typesetter]
    binder: Callable[[], Binder]
    text: Callable[[Letter], str]
    form: Callable[[Letter, int], FormText]
    draft: AsDraft
    mail: AsMail
    word: Callable[[], WordProcessor]
