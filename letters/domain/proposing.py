"""What a file most likely is, by the event that it shows and the ending of its name: it is never opened."""

from letters.domain.channels import Channel
from letters.domain.file_names import ending
from letters.domain.folding import folded
from letters.domain.happenings import Happening
from letters.domain.proofs import Proof

PICTURES = frozenset({"jpg", "jpeg", "png", "heic", "webp", "tif", "tiff", "bmp", "gif"})
"""Endings of photographs, scans and pictures of a screen."""

_MAILS = frozenset({"eml", "msg", "mbox"})
_OF_A_SCREEN = ("capture", "screenshot")
_BY_CHANNEL = {
    Channel.POST: Proof.POSTING,
    Channel.REGISTERED_POST: Proof.POSTING,
    Channel.ELECTRONIC_REGISTERED_POST: Proof.POSTING,
    Channel.EMAIL: Proof.EMAIL,
    Channel.WEB_FORM: Proof.PORTAL_RECEIPT,
    Channel.COUNTER: Proof.COUNTER_SLIP,
}
_BY_EVENT = {
    **dict.fromkeys((Happening.PRESENTED, Happening.RECEIVED, Happening.RETURNED), Proof.DELIVERY),
    **dict.fromkeys(
        (
            Happening.ACKNOWLEDGED, Happening.IDENTITY_ASKED, Happening.EXTENDED, Happening.ANSWERED,
            Happening.REFUSED, Happening.PARTLY_GRANTED, Happening.GRANTED,
        ),
        Proof.ANSWER,
    ),
}  # fmt: skip


def proposed(name: str, kind: Happening | None = None, channel: str = "") -> Proof:
    """Give what the file *name* most likely is, shown for an event of *kind* that travelled by *channel*."""
    told = ending(name)
    if told in _MAILS:
        return Proof.EMAIL
    if told in PICTURES and folded(name).startswith(_OF_A_SCREEN):
        return Proof.SCREENSHOT
    if channel in set(Channel):
        return _BY_CHANNEL[Channel(channel)]
    if kind in _BY_EVENT:
        return _BY_EVENT[kind]
    return Proof.SCAN if told in PICTURES else Proof.OTHER
