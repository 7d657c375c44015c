"""The name of a file is kept as its clean last part, and its ending is never hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.channels import Channel
from letters.domain.file_names import LONGEST, MOST_BYTES, clean_name, ending, fitted, savable, shortened
from letters.domain.happenings import Happening
from letters.domain.proofs import Proof
from letters.domain.proposing import proposed

BAD_NAMES = {
    "../../.bashrc": ".bashrc",
    "..\\..\\windows\\win.ini": "win.ini",
    "/etc/passwd": "passwd",
    "C:\\Users\\camille\\lettre.pdf": "lettre.pdf",
    "..": "",
    ".": "",
    "/": "",
    "": "",
    "   ": "",
    "a/..": "",
    "facture\u202efdp.exe": "facturefdp.exe",
    "\u2066photo\u2069.jpg": "photo.jpg",
    "let\u200btre.pdf": "lettre.pdf",
    "saut\nde ligne.pdf": "saut de ligne.pdf",
    "zero\0inside.pdf": "zeroinside.pdf",
    "\x1b[31mrouge.pdf": "[31mrouge.pdf",
    "half \ud800.pdf": "half .pdf",
    "blancs   \t  nombreux .pdf": "blancs nombreux .pdf",
    "fin.pdf. . .": "fin.pdf",
    "re\u0301ponse.pdf": "réponse.pdf",
    "تقرير.pdf": "تقرير.pdf",
}


@pytest.mark.parametrize(("given_name", "kept"), BAD_NAMES.items())
def test_a_bad_name_is_kept_as_its_clean_last_part(given_name, kept):
    assert kept == clean_name(given_name)


def test_a_name_of_three_hundred_characters_keeps_its_ending():
    kept = clean_name("n" * 300 + ".pdf")

    assert LONGEST == len(kept)
    assert kept.endswith(".pdf")
    assert "…" in kept


@given(st.text(max_size=400))
def test_whatever_its_name_a_file_stays_in_its_folder_and_fits(name):
    kept = clean_name(name)

    assert "/" not in kept
    assert "\\" not in kept
    assert kept not in {".", ".."}
    assert len(kept) <= LONGEST
    assert kept == clean_name(kept)


@given(st.text(max_size=400), st.integers(20, 80))
def test_a_shortened_name_is_no_longer_than_asked(name, most):
    assert len(shortened(name, most)) <= most


@pytest.mark.parametrize(
    ("name", "told"),
    [("a.PDF", "pdf"), ("a", ""), (".bashrc", ""), ("a.tar.gz", "gz"), ("a.", ""), ("x." + "y" * 20, "")],
)
def test_the_ending_of_a_name(name, told):
    assert told == ending(name)


def test_a_copy_is_saved_under_a_name_that_any_computer_takes():
    assert "réponse_ 3_4 _officielle_.pdf" == savable('réponse: 3|4 "officielle".pdf')


PROPOSED = (
    ("reponse.eml", None, "", Proof.EMAIL),
    ("REPONSE.MSG", Happening.ANSWERED, "", Proof.EMAIL),
    ("avis.jpg", Happening.RECEIVED, "", Proof.DELIVERY),
    ("avis.pdf", Happening.PRESENTED, "", Proof.DELIVERY),
    ("preuve.pdf", Happening.SENT, Channel.REGISTERED_POST, Proof.POSTING),
    ("tampon.jpg", Happening.SENT, Channel.COUNTER, Proof.COUNTER_SLIP),
    ("accuse.pdf", Happening.SENT, Channel.WEB_FORM, Proof.PORTAL_RECEIPT),
    ("lettre.pdf", Happening.REFUSED, "", Proof.ANSWER),
    ("Capture d’écran 2026-11-22.png", Happening.TALKED, "", Proof.SCREENSHOT),
    ("Screenshot_1.png", None, "", Proof.SCREENSHOT),
    ("IMG_1234.JPG", None, "", Proof.SCAN),
    ("document.pdf", None, "", Proof.OTHER),
    ("sans ending", None, "", Proof.OTHER),
)


@pytest.mark.parametrize(("name", "kind", "channel", "proof"), PROPOSED)
def test_what_a_file_is_is_proposed_by_its_event_and_its_ending(name, kind, channel, proof):
    assert proof is proposed(name, kind, channel)


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("CON", "CON_"),
        ("con.txt", "con_.txt"),
        ("Aux .tar.gz", "Aux_.tar.gz"),
        ("NUL", "NUL_"),
        ("COM1.pdf", "COM1_.pdf"),
        ("lpt9", "lpt9_"),
        ("COM\u00b9", "COM\u00b9_"),
        ("CONIN$", "CONIN$_"),
        ("CONSTANCES", "CONSTANCES"),
        ("COM10", "COM10"),
        ("lettre.con", "lettre.con"),
    ],
)
def test_a_name_that_windows_keeps_for_a_device_gets_a_sign_more(name, saved):
    assert saved == savable(name)


def test_a_device_gets_its_sign_before_the_ending_that_is_added():
    assert "CON_.cahier" == savable("CON", "cahier")


@given(st.text(max_size=400), st.sampled_from(["", "cahier", "pdf"]))
def test_whatever_its_name_a_saved_file_fits_on_any_disk(name, last):
    saved = savable(name, last)

    assert len(saved.encode()) <= MOST_BYTES
    assert saved.endswith(f".{last}" if last else "")


def test_a_name_of_characters_of_four_bytes_is_cut_between_two_of_them():
    saved = savable("\U00020000" * 100, "cahier")

    assert "\U00020000" * 62 + ".cahier" == saved


def test_a_character_is_not_cut_from_the_marks_that_follow_it():
    name = "n" * 252 + "q\u0323\u0307"

    assert "n" * 252 == fitted(name, 255)
    assert name == fitted(name, 257)
