"""The letter that opened a request, kept with its sending."""

from typing import TYPE_CHECKING
from uuid import UUID

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.ports.home import OpenHome
from letters.services.household import Household
from letters.services.opened_letters import OpenedLetters
from letters.services.requests import Followed, Happened, Requests
from letters.services.sending import Departure, Sending
from plaidoyer.commands.installed import letters_with
from plaidoyer.folders import clock_for

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


def first_letter(
    setting: "Setting", home: OpenHome, requests: Requests, uid: UUID, happened: Happened
) -> Followed | None:
    """Keep, with its sending, the letter that opened the request; None where no letter waits."""
    request = requests.followed(uid).request
    if happened.kind is not Happening.SENT or happened.particulars:
        return None
    desk = letters_with(request.kind, setting)
    opened_letters = OpenedLetters(desk, home.records)
    draft = opened_letters.waiting(request)
    if draft is None:
        return None
    channel = happened.channel or Channel(str(draft.sections.get("sending", {}).get("channel") or "post"))
    departure = Departure(channel, happened.on, happened.proof, note=happened.note)
    clock = clock_for(setting.today)
    sending = Sending(desk, requests, Household(home.records), home.records, home.files, clock)
    return opened_letters.sent(draft, departure, sending)
