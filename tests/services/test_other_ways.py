"""Once a letter did not reach a body, the ways that are left are given, and none that failed."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.happenings import Happening, Particulars
from letters.domain.requests import Request
from letters.domain.steps import Advice
from letters.services.directory import AddressBook
from letters.services.other_ways import OtherWays
from letters.services.requests import Happened
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import NOLWENN, Desk

DAY = date(2026, 11, 21)
EARLIER = DAY - timedelta(days=10)


@pytest.fixture
def desk():
    return Desk(DAY)


def sent(desk, recipient, channel=Channel.EMAIL):
    uid = uuid4()
    kind = "objection/health-insurer"
    request = Request(uid, NOLWENN.uid, recipient, kind, "objection", "Opposition", EARLIER)
    desk.records.open_request(request)
    desk.requests.record(uid, Happened(Happening.SENT, EARLIER, channel=channel))
    return uid


def failed(desk, uid, reason="bounced"):
    return desk.requests.record(
        uid, Happened(Happening.CHANNEL_FAILED, DAY, particulars=Particulars(reason=reason))
    )


def ways(desk):
    return OtherWays(AddressBook(letters().directory, near, desk.clock))


UNLISTED = Recipient("Cabinet du Guesclin", ("1 rue Haute", "35000 RENNES"), email="x@cabinet.example")


def test_an_e_mail_that_came_back_leaves_the_post(desk):
    followed = failed(desk, sent(desk, UNLISTED))

    left = ways(desk).left(followed)

    assert Advice.TRY_ANOTHER_CHANNEL is followed.advised.advice
    assert [Channel.REGISTERED_POST, Channel.POST] == [way.channel for way in left]
    assert "1 rue Haute\n35000 RENNES" == left[0].where


def test_what_failed_after_that_is_not_offered_again(desk):
    uid = sent(desk, UNLISTED)
    failed(desk, uid)
    desk.requests.record(uid, Happened(Happening.SENT, DAY, channel=Channel.POST))
    followed = desk.requests.record(uid, Happened(Happening.RETURNED, DAY))

    assert [Channel.REGISTERED_POST] == [way.channel for way in ways(desk).left(followed)]


def test_the_directory_tells_the_other_ways_of_a_body(desk):
    cnil = letters().recipient("cnil")
    followed = failed(desk, sent(desk, cnil, Channel.REGISTERED_POST), "wrong-contact")

    left = ways(desk).left(followed)

    assert Channel.REGISTERED_POST not in {way.channel for way in left}
    assert Channel.WEB_FORM in {way.channel for way in left}
    assert all(way.where for way in left)


def test_another_address_of_the_body_is_offered_after_one_that_came_back(desk):
    record = next(
        each for each in map(letters().directory.record, letters().directory.alone)
        if each.recipient.email
    )  # fmt: skip
    wrong = Recipient(record.recipient.name, (), record.recipient.kind, email="ancien@adresse.example")
    followed = failed(desk, sent(desk, wrong))

    assert record.recipient.email in {way.where for way in ways(desk).left(followed)}
