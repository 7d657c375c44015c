"""A message that leaves from here has the head that was seen, and no line more."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes
from email.policy import compat32, default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.output_errors import UnsafeHeader
from letters.output.email import mail
from letters.ports.exports import Attachment, MessageHead
from tests.fakes.plain_letters import objection

PDF = Attachment("courrier.pdf", b"%PDF-1.4\r\n\x00\xff", "application/pdf")
HEAD = MessageHead(
    "Nolwenn Le Bihan", "nolwenn@example.org", "dpo@example.com", "<1@example.org>",
    datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=4))),
)  # fmt: skip
NAMES = ["Date", "From", "To", "Message-ID", "Subject"]
HOSTILE = st.one_of(
    st.text(max_size=60),
    st.builds(
        "".join,
        st.lists(
            st.sampled_from(["\r", "\n", "=?", "?=", "utf-8?Q?=0A", "Bcc: x", "\u2028", "\0", "é", ","])
        ),
    ),
)


def test_the_head_says_who_writes_to_whom_when_and_as_which_message():
    message = message_from_bytes(mail(objection(), HEAD, attachments=(PDF,)), policy=default)

    assert [*NAMES, "MIME-Version"] == [name for name in message if name in {*NAMES, "MIME-Version"}]
    assert "Nolwenn Le Bihan <nolwenn@example.org>" == message["From"]
    assert "dpo@example.com" == message["To"]
    assert "<1@example.org>" == message["Message-ID"]
    assert datetime(2026, 11, 21, 5, 30, tzinfo=UTC) == message["Date"].datetime
    assert b"+0000" in mail(objection(), HEAD)
    assert [PDF.content] == [each.get_content() for each in message.iter_attachments()]


def test_every_line_is_short_and_ends_as_the_post_of_messages_wants():
    content = mail(objection(), HEAD, attachments=(PDF,))

    assert [] == re.findall(rb"(?<!\r)\n|\r(?!\n)", content)
    assert 78 >= max(map(len, content.split(b"\r\n")))


@settings(max_examples=300)
@given(HOSTILE, HOSTILE)
def test_whatever_is_typed_there_is_no_header_but_ours(subject, name):
    letter, head = replace(objection(), subject=subject), replace(HEAD, name=name)

    try:
        content = mail(letter, head)
    except UnsafeHeader:
        return

    assert {*NAMES, "MIME-Version", "Content-Type", "Content-Transfer-Encoding"} == set(
        message_from_bytes(content, policy=compat32).keys()
    )


@pytest.mark.parametrize(
    "wrong",
    [{"to": "a@b.fr, c@d.fr"}, {"address": "a@b.fr>\r\n"}, {"message_id": "<a@b.fr>\r\nBcc: x>"}],
)
def test_an_address_that_is_more_than_one_is_refused(wrong):
    with pytest.raises(UnsafeHeader):
        mail(objection(), replace(HEAD, **wrong))
