"""How a body can still be reached once a letter did not reach it: what the request and the directory know."""

from collections.abc import Iterator
from dataclasses import dataclass

from letters.domain.bodies import Recipient
from letters.domain.channel_failures import failed_channels
from letters.domain.channels import Channel
from letters.domain.folding import folded
from letters.domain.listed import Listed
from letters.services.directory import AddressBook
from letters.services.requests import Followed

_POSTS = (Channel.REGISTERED_POST, Channel.POST)


@dataclass(frozen=True, slots=True)
class OtherWay:
    """One way that did not fail yet: *where* is an address, or a page of their site."""

    channel: Channel
    where: str


@dataclass(frozen=True, slots=True)
class OtherWays:
    """Looks a body up in the directory, by the name under which it was written to."""

    book: AddressBook

    def left(self, followed: Followed) -> tuple[OtherWay, ...]:
        """Give the ways left to reach the body of a request, the quickest first, each once.

        A channel that failed is not given again, but for an e-mail address that was not tried.
        """
        request = followed.request
        failed = failed_channels(request.events)
        found = dict.fromkeys(_ways(request.recipient, self._listed(request.recipient)))
        return tuple(way for way in found if not _has_failed(way, failed, request.recipient.email))

    def _listed(self, recipient: Recipient) -> Listed | None:
        found = self.book.search(recipient.name, recipient.kind, most=1)
        names = {folded(name) for each in found for name in (each.listed.name, *each.listed.also)}
        return found[0].listed if found and folded(recipient.name) in names else None


def _ways(recipient: Recipient, listed: Listed | None) -> Iterator[OtherWay]:
    addresses = [each.address for each in listed.mails if not each.suggested] if listed else []
    for address in (recipient.email, *addresses):
        if address:
            yield OtherWay(Channel.EMAIL, address)
    if listed and listed.web_form:
        yield OtherWay(Channel.WEB_FORM, listed.web_form)
    lines = recipient.address or (listed.posts[0].lines if listed and listed.posts else ())
    for channel in _POSTS if lines else ():
        yield OtherWay(channel, "\n".join(lines))


def _has_failed(way: OtherWay, failed: frozenset[str], tried: str) -> bool:
    if way.channel is Channel.EMAIL and way.channel in failed:
        return way.where == tried or not tried
    return way.channel in failed
