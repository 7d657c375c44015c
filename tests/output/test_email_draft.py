"""The draft of an e-mail says what was seen, goes to whom was seen, and to nobody else."""

from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import compat32, default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.letters import Paragraph, Text
from letters.domain.output_errors import UnsafeHeader
from letters.output.email import draft
from letters.output.plain_text import as_message
from letters.ports.exports import Attachment
from tests.fakes.plain_letters import TEXTS, letters, objection, of_blocks, paragraph

PDF = Attachment("courrier.pdf", b"%PDF-1.4\r\n\x00\xff", "application/pdf")
HEAD = ["X-Unsent", "From", "To", "Subject"]


def read(content):
    return message_from_bytes(content, policy=default)


def body_of(content):
    body = read(content).get_body()
    return body.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")


def test_a_draft_opens_for_writing_and_has_neither_date_nor_identifier():
    message = read(draft(objection()))

    assert "1" == message["X-Unsent"]
    assert [*HEAD, "Content-Type", "Content-Transfer-Encoding", "MIME-Version"] == message.keys()


def test_a_draft_goes_from_the_sender_to_the_recipient_under_the_subject():
    message = read(draft(objection()))

    assert "Camille Moreau <camille.moreau@example.org>" == message["From"]
    assert "dpo@example.org" == message["To"]
    assert "Exercer les droits informatique et libertés" == message["Subject"]


@pytest.mark.parametrize(
    ("unknown", "header"),
    [({"sender_email": ""}, "From"), ({"recipient_email": ""}, "To")],
)
def test_an_unknown_address_makes_no_header(unknown, header):
    assert header not in read(draft(replace(objection(), **unknown)))


def test_a_sender_without_name_has_an_address():
    message = read(draft(replace(objection(), sender=())))

    assert "camille.moreau@example.org" == message["From"]


def test_the_body_is_the_message_in_plain_text():
    message = read(draft(objection()))

    assert ("text/plain", "utf-8") == (message.get_content_type(), message.get_content_charset())
    assert not message["Content-Type"].params.get("format")
    assert as_message(objection()) + "\n" == body_of(draft(objection()))


@pytest.mark.parametrize(
    "text",
    [
        "long " * 3000,
        "é" * 5000,
        ". début",
        "From ici",
        "a = b\n..\n.",
        "fin \n suite ",
        "\u00a0\u202f«\u00a0x\u00a0»",
        "=20=?",
    ],
)
def test_no_text_is_bent_on_its_way(text):
    letter = of_blocks(Paragraph((Text(text),)))

    assert as_message(letter) + "\n" == body_of(draft(letter))
    assert as_message(letter) + "\n" == body_of(draft(letter, attachments=[PDF]))


def test_each_line_of_the_file_is_ascii_and_short_enough_for_every_server():
    letter = replace(of_blocks(paragraph("é" * 5000), paragraph("long " * 999)), subject="é" * 200)

    lines = draft(letter, attachments=[PDF]).split(b"\r\n")

    assert 78 >= max(map(len, lines))
    assert all(line.isascii() and b"\n" not in line and b"\r" not in line for line in lines)


@pytest.mark.parametrize(
    "name",
    [
        "courrier.pdf",
        "lettre d’opposition — été.pdf",
        'a"b\\c;d.pdf',
        "é" * 150 + ".pdf",
        "%41.pdf",
        "a'b'c.pdf",
    ],
)
def test_a_file_keeps_its_name_and_its_bytes(name):
    (part,) = read(draft(objection(), attachments=[replace(PDF, name=name)])).iter_attachments()

    assert name == part.get_filename()
    assert (PDF.content, "application/pdf") == (part.get_content(), part.get_content_type())


def test_the_name_of_a_file_follows_rfc_2231():
    content = draft(objection(), attachments=[replace(PDF, name="été.pdf")])

    assert b"filename*=utf-8''%C3%A9t%C3%A9.pdf" in content


def test_the_same_letter_and_files_give_the_same_bytes():
    assert draft(objection(), attachments=[PDF]) == draft(objection(), attachments=[PDF])


def test_no_file_can_hold_the_boundary():
    first = draft(objection(), attachments=[PDF])
    boundary = read(first).get_boundary()

    forged = Attachment("x.eml", f"--{boundary}--\r\n".encode(), "application/octet-stream")
    parts = list(read(draft(objection(), attachments=[PDF, forged])).iter_attachments())

    assert [PDF.content, forged.content] == [part.get_payload(decode=True) for part in parts]


INJECTIONS = [
    "=?UTF-8?Q?=0A?=Bcc: x",
    "=?UTF-8?Q?=0D=0A?=Bcc: x@example.org",
    "Bonjour\r\nBcc: x@example.org",
    "Bonjour\nBcc: x@example.org",
    "Bonjour\r Bcc: x@example.org",
    "Bonjour\u2028Bcc: x@example.org",
]


@pytest.mark.parametrize("hostile", INJECTIONS)
@pytest.mark.parametrize(
    ("place", "header"),
    [("subject", "Subject"), ("sender_email", "From"), ("recipient_email", "To")],
)
def test_no_header_can_be_slipped_into_the_head(hostile, place, header):
    with pytest.raises(UnsafeHeader) as refusal:
        draft(replace(objection(), **{place: hostile}))

    assert header == refusal.value.facts["header"]


@pytest.mark.parametrize("hostile", INJECTIONS)
def test_no_header_can_be_slipped_in_by_a_name_or_a_file(hostile):
    with pytest.raises(UnsafeHeader, match="From"):
        draft(replace(objection(), sender=(hostile,)))
    with pytest.raises(UnsafeHeader, match="Content-Disposition"):
        draft(objection(), attachments=[replace(PDF, name=hostile)])
    with pytest.raises(UnsafeHeader, match="Content-Type"):
        draft(objection(), attachments=[replace(PDF, media_type=hostile)])


def test_a_name_with_commas_and_brackets_stays_one_name():
    name = "Moreau, Camille <x@example.org>, " + "la très longue association " * 4

    content = draft(replace(objection(), sender=(name,)))

    assert ["camille.moreau@example.org"] == [
        address.addr_spec for address in read(content)["From"].addresses
    ]
    assert name == name_in(content)


def name_in(content):
    """The name of the sender, read by the older parser: the newer puts blanks between encoded words."""
    old = message_from_bytes(content, policy=compat32)
    name, _, _ = old["From"].rpartition("<")
    return decoded(name.rstrip())


_CLEAN = st.one_of(
    st.sampled_from(' ,;:<>@"()[]\\=?_éœ\u00a0\u202f\u0301👩.aB0'),
    st.sampled_from(["Bcc: x@example.org", "=0A", "mot " * 9]),
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
)
_FORBIDDEN = st.sampled_from(["\r\n", "\r\nBcc: x@example.org", "=?UTF-8?Q?=0A?=", "\x00", "\x85", "\u2028"])
HOSTILE = st.one_of(
    st.lists(_CLEAN, max_size=60),
    st.lists(_CLEAN, max_size=60),
    st.lists(st.one_of(_CLEAN, _FORBIDDEN), max_size=9),
).map("".join)


def decoded(header):
    return str(make_header(decode_header(header)))


@settings(max_examples=500)
@given(HOSTILE)
def test_a_hostile_header_comes_back_as_it_was_or_is_refused(hostile):
    """500 texts, read back by both of Python's parsers (promise P9)."""
    letter = replace(objection(), subject=hostile)
    try:
        content = draft(letter)
    except UnsafeHeader:
        return

    assert hostile == read(content)["Subject"]
    old = message_from_bytes(content, policy=compat32)
    assert hostile == decoded(old["Subject"])
    assert [*HEAD, "Content-Type", "Content-Transfer-Encoding", "MIME-Version"] == old.keys()
    assert as_message(letter) + "\n" == body_of(content)


@settings(max_examples=200)
@given(HOSTILE)
def test_a_hostile_name_comes_back_as_it_was_or_is_refused(hostile):
    try:
        content = draft(replace(objection(), sender=(hostile,)))
    except UnsafeHeader:
        return

    assert hostile == name_in(content)
    assert ["camille.moreau@example.org"] == [
        address.addr_spec for address in read(content)["From"].addresses
    ]
    assert HEAD == read(content).keys()[:4]


@given(TEXTS, st.binary(max_size=300))
def test_every_file_comes_back(name, content):
    """The reader takes away what stands around a name (« < > » and blanks); the file holds it all."""
    written = draft(objection(), attachments=[Attachment(f"a{name}.pdf", content, "application/pdf")])

    (part,) = read(written).iter_attachments()
    assert (f"a{name}.pdf", content) == (part.get_filename(), part.get_content())


@given(letters())
def test_the_text_of_every_letter_comes_back(letter):
    safe = replace(letter, subject="Opposition")

    assert as_message(safe) + "\n" == body_of(draft(safe))
    assert as_message(safe) + "\n" == body_of(draft(safe, attachments=[PDF]))
