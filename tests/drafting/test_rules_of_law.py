"""The rules that make a letter law and not filler, each on letters that break it and that keep it."""

from datetime import date

import pytest

from letters.domain.reading_ease import longest_sentence, reading_ease, syllables
from letters.drafting.citations import numbers_named
from letters.output.plain_text import as_plain_text
from letters.output.web_form import fit
from letters.services.checking import check
from tests.fakes.small_catalogue import HEAD, letter, write_catalogue

TODAY = date(2026, 11, 21)
OPPOSE = "je m'oppose"
SNDS = f"{OPPOSE} (article R. 1461-9)."
SOURCE = """
[[source]]
title = "{title}"
article = "{article}"
checked = 2026-11-21
certainty = "V"
words = "Mots."
"""


def with_source(body, title, article=""):
    return letter(body, head=HEAD + SOURCE.format(title=title, article=article))


def with_head(old, new, body=OPPOSE, **questions):
    return letter(body, head=HEAD.replace(old, new, 1), **questions)


def asking(label, name="said", kind="line", optional="true"):
    question = (
        f'\n[ask.{name}]\nlabel = "{label}"\nkind = "{kind}"\noptional = {optional}\nwhy = "Pour savoir."\n'
    )
    return letter(f"{OPPOSE} {{{{ {name} }}}}", head=HEAD + question)


BROKEN = {
    "a decision without source": (letter(f"{OPPOSE} (C-154/21)"), "source"),
    "a decree without source": (letter(f"{OPPOSE} (décret n° 2019-536)"), "source"),
    "an order of the Conseil d'État without source": (letter(f"{OPPOSE} (n° 444937)"), "source"),
    "a source that the letter never names": (with_source(OPPOSE, "RGPD", "17"), "uncited"),
    "a decision that the letter never names": (with_source(OPPOSE, "CJUE", "C-154/21"), "uncited"),
    "a silence called a refusal": (letter(f"{OPPOSE} : refus implicite"), "silence"),
    "an objection to the main base": (
        with_source(f"{SNDS} Je m'oppose à la base principale.", "Code", "R. 1461-9"), "excluded",
    ),
    "article 21(1) without the situation": (letter(f"{OPPOSE} (article 21, paragraphe 1)"), "situation"),
    "article 21(2) with the situation required": (
        letter(f"{OPPOSE} (article 21, paragraphe 2) {{{{ situation }}}}", head=HEAD + """
[ask.situation]
label = "Votre situation"
kind = "text"
why = "Pour savoir."
"""), "situation",
    ),
    "a period that is not said": (
        with_head("reviewed", 'deadline = "controller-answer"\nreviewed'), "period",
    ),
    "a host": (letter(f"{OPPOSE} chez Microsoft"), "dated"),
    "a holder of an office": (letter(f"{OPPOSE}, Madame Dupont"), "dated"),
    "a date of nothing cited": (letter(f"{OPPOSE} le 3 mai 2026"), "dated"),
    "a review older than a year": (with_head("reviewed = 2026-11-21", "reviewed = 2025-11-20"), "reviewed"),
    "jargon in a question": (asking("Votre DPO ?"), "plain"),
    "a question too long": (asking("mot " * 40), "plain"),
    "a question of hard words": (asking("Caractérisation individualisée systématiquement"), "plain"),
    "a short text with a list": (with_head("expect", 'short = "- un\\n- deux"\nexpect'), "short"),
    "a letter too long for a form": (
        with_head('"post"', '"web-form"', body=f"Bonjour,\n\n{OPPOSE} {'encore ' * 150}\n\nSalut."), "short",
    ),
}  # fmt: skip
KEPT = {
    "a decision with its source": with_source(f"{OPPOSE} (C-154/21)", "CJUE", "C-154/21"),
    "a law named by its number": with_source(f"{OPPOSE} (loi n° 78-17 du 6 janvier 1978)", "Loi n° 78-17"),
    "the date of a decision": with_source(f"{OPPOSE} (Cour, 12 janvier 2023, C-154/21)", "CJUE", "C-154/21"),
    "the exclusion said": with_source(
        f"{SNDS} Je ne m'oppose pas à la base principale.", "Code", "R. 1461-9"
    ),
    "article 21(1) with the situation": letter(
        f"{OPPOSE} (article 21, paragraphe 1) {{{{ situation }}}}",
        head=HEAD + '\n[ask.situation]\nlabel = "Votre vie"\nkind = "text"\nwhy = "Pour savoir."\n',
    ),
    "the period said": with_head(
        "reviewed", 'deadline = "controller-answer"\nreviewed', body=f"{OPPOSE}, dans le mois"
    ),
    "a woman who is asked about": letter(f"{OPPOSE}, Madame la Députée"),
    "a short text for a small form": with_head(
        '"post"',
        '"web-form"]\nshort = "je m\'oppose"\nenclosures = ["x"',
        body=f"Bonjour,\n\n{OPPOSE} {'encore ' * 150}\n\nSalut.",
    ),
}


def rules_broken(folder, text):
    found = check(write_catalogue(folder, text), folder / "directory", as_plain_text, fit, TODAY)
    return {each.rule for each in found} - {"expected"}


@pytest.mark.parametrize(("text", "rule"), BROKEN.values(), ids=BROKEN.keys())
def test_a_letter_that_breaks_a_rule_of_law_is_told(tmp_path, text, rule):
    assert {rule} == rules_broken(tmp_path, text)


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_a_letter_that_keeps_the_rules_of_law_is_left_alone(tmp_path, text):
    assert rules_broken(tmp_path, text) <= {"example"}  # the example may lack the answer that is asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cour, C-307/22 et C-579/21", ["C-307/22", "C-579/21"]),
        ("Conseil d'État, n° 444937", ["444937"]),
        ("délibération n° 2021-118 du 7 octobre 2021", ["2021-118"]),
        ("TSA 80715, 75334 PARIS", []),
        ("pièce n° 1", []),
    ],
)
def test_decisions_and_acts_are_found_by_their_number(text, expected):
    assert expected == list(numbers_named(text))


@pytest.mark.parametrize(
    ("word", "count"),
    [("chat", 1), ("porte", 1), ("maison", 2), ("opposition", 4), ("données", 2), ("je", 1)],
)
def test_a_silent_e_makes_no_syllable(word, count):
    assert count == syllables(word)


def test_short_words_read_more_easily_than_long_ones():
    assert reading_ease("Le chat dort. Il a bien bu.") > 100 > reading_ease("Pseudonymisation systématique.")
    assert 100 == reading_ease("")


def test_the_longest_sentence_is_counted_in_words():
    assert 4 == longest_sentence("Deux mots. Puis quatre mots encore. Fin.")


def test_a_letter_tried_on_one_example_only_is_told(tmp_path):
    folder = write_catalogue(tmp_path, letter(OPPOSE))
    (folder / "objection/essai/examples/two.toml").unlink()

    found = check(folder, folder / "directory", as_plain_text, fit, TODAY)

    assert {"example"} == {each.rule for each in found}
