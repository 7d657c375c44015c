"""A wrong letter is told in one line: file, line, rule, and what to write instead."""

from datetime import date

import pytest

from letters.drafting.catalogue import Catalogue
from letters.output.plain_text import as_plain_text
from letters.output.web_form import fit
from letters.services.checking import check
from tests.fakes.small_catalogue import HEAD, letter, write_catalogue

TODAY = date(2026, 11, 21)
GOOD = letter("{{ greeting }}\n\nje m'oppose.\n\n{{ closing }}\n")
OPPOSE = "je m'oppose"
FIRST = HEAD.count("\n") + 3
"""The line where the body begins, and where it begins when the head asks one question."""
ASKED = FIRST + 6


def headed(*lines):
    return letter(OPPOSE, head="".join(f"{line}\n" for line in lines) + HEAD)


def changed(old, new):
    return letter(OPPOSE, head=HEAD.replace(old, new, 1))


HEADS = {
    "no head": (OPPOSE, 1, "head", "+++"),
    "a head without end": ("+++\ntitle = 'x'", 2, "head", "+++"),
    "a head that is no TOML": ("+++\ntitle = \n+++\n", 2, "head", "TOML"),
    "an unknown key": (changed("title", "titel"), 2, "head", "title"),
    "a missing key": (changed('subject = "Essai (article 21)"\n', ""), 2, "head", "subject"),
    "a right that does not exist": (changed('"objection"', '"opposition"'), 3, "head", "objection"),
    "a body that does not exist": (changed('"health-insurer"', '"cpam"'), 4, "head", "health-insurer"),
    "a date between quotation marks": (changed("2026-11-21", '"2026-11-21"'), 8, "head", "date"),
    "an address without cipher": (changed("checked", 'address = "http://a"\nchecked'), 13, "head", "https"),
    "a certainty that is none": (changed('"V"', '"X"'), 14, "head", "M+"),
    "a channel that is none": (changed('"post"', '"pigeon"'), 6, "head", "email"),
    "no source": (letter(OPPOSE, head=HEAD[: HEAD.index("[[source]]")]), 2, "head", "[[source]]"),
    "an unknown period": (headed('deadline = "one-moon"'), 2, "deadline", "one-moon"),
    "a letter joined that does not exist": (headed('joins = ["a/b"]'), 2, "joins", "a/b"),
    "an argument that does not exist": (headed('arguments = ["a"]'), 2, "arguments", "argument"),
    "a recipient that does not exist": (headed('recipient = "cnil"'), 2, "recipient", "cnil"),
    "a question asked for nothing": (letter(OPPOSE, said="line"), FIRST, "unused", "said"),
}
BODIES = {
    "an unknown name": (letter(f"{OPPOSE} {{{{ nom }}}}"), FIRST, "unknown-name", "[ask.nom]"),
    "arithmetic": (letter(f"{OPPOSE}\n\n{{{{ 1 + 1 }}}}"), FIRST + 2, "closed-language", "add"),
    "HTML": (letter(f"{OPPOSE}\n\n<br>"), FIRST + 2, "markdown", "HTML"),
    "a note that nothing calls": (letter(f"{OPPOSE}\n\n[^a]: note"), FIRST, "note", "« a »"),
    "a note that nothing defines": (letter(f"{OPPOSE}[^a]"), FIRST, "markdown", "[^label]"),
    "a note defined outside of its condition": (
        letter(OPPOSE + "{% if said %}[^a]{% endif %}\n\n[^a]: note", said="line"),
        ASKED, "note", "condition",
    ),
    "a date compared with words": (
        letter(OPPOSE + "{% if today < said %}{% endif %}", said="line"),
        ASKED, "closed-language", "NoneType",
    ),
    "an article without source": (letter(f"{OPPOSE} (article 17)"), FIRST, "source", "17"),
    "a second article without source": (letter(f"{OPPOSE} (articles 21 et 22)"), FIRST, "source", "22"),
    "a letter that does not say what it must": (letter("bonjour"), 1, "must", "l'opposition"),
}  # fmt: skip
FAULTS = HEADS | BODIES


def findings(folder):
    return check(folder, folder / "directory", as_plain_text, fit, TODAY)


@pytest.fixture
def catalogue(tmp_path):
    def written(text, expected=None):
        folder = write_catalogue(tmp_path / "letters", text)
        if expected is not None:
            (folder / "objection/essai/examples/one.txt").write_text(expected, encoding="utf-8")
        return folder

    return written


@pytest.mark.parametrize(("text", "line", "rule", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_line_its_rule_and_its_repair(catalogue, text, line, rule, said):
    found = {(each.line, each.rule) for each in findings(catalogue(text)) if said in str(each.message)}

    assert {(line, rule)} == found


def test_a_letter_that_keeps_every_rule_has_no_fault(catalogue):
    folder = catalogue(GOOD)
    found = findings(folder)

    assert ["objection/essai/examples/one.txt", "objection/essai/examples/two.txt"] == [x.file for x in found]
    assert {"expected"} == {each.rule for each in found}


def test_a_letter_that_changed_is_not_the_one_expected(catalogue):
    folder = catalogue(GOOD, expected="Une autre lettre.")

    assert ["expected", "expected"] == [each.rule for each in findings(folder)]


def test_a_file_that_is_not_utf_8_is_told(catalogue):
    folder = catalogue(GOOD)
    (folder / "objection/essai/letter.fr.md").write_bytes(b"+++\ntitle = '\xe9'\n+++\n")

    assert ["encoding"] == [each.rule for each in findings(folder)]


def test_a_folder_without_letters_is_told(tmp_path):
    assert ["empty"] == [each.rule for each in findings(tmp_path)]


def test_a_kind_of_letter_is_offered_in_its_languages_only(catalogue):
    found = Catalogue.under(catalogue(GOOD))

    assert ("fr",) == found.languages("objection/essai")
