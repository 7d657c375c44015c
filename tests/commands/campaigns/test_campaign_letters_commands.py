"""``campaigns paragraph``, ``write``, ``sent``, ``questions``: from a few words to what followed."""

import pytest

from letters.domain.bodies import Gender
from letters.domain.campaigns.facts import Aim, Assigned, Target, Volunteer
from letters.domain.listed import Listed, Ref
from letters.services.campaigns.logs import CampaignLogs
from plaidoyer.folders import home_at
from tests.fakes.address_book import imports_into
from tests.fakes.campaign_letters import ANNE, ANOTHER, BRUNO, DAY, PARAGRAPH
from tests.fakes.in_process import plaidoyer
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.question_files import deputy_question, deputy_questions
from tests.fakes.still_clock import StillClock

SPOKEN = "une phrase de passe assez longue"

ANSWERS = """
[sender]
given_name = "Anne"
family_name = "Quéré"
address = ["3 rue du Pain", "35300 FOUGÈRES"]

[answers]
minister = "Mme la ministre de la santé"
"""
ONE, TWO = "assemblee:PA1", "assemblee:PA2"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """An encrypted file with a campaign aimed at two deputies, who are Anne's."""
    folder = tmp_path_factory.mktemp("home")
    files = {"pass": SPOKEN, "one": PARAGRAPH, "two": ANOTHER, "answers.toml": ANSWERS}
    files["others.toml"] = ANSWERS.replace("Anne", "Maud").replace("Quéré", "Le Bris")
    for name, text in files.items():
        (folder / name).write_text(text)
    (folder / "questions.zip").write_bytes(deputy_questions(deputy_question("77", "PA1", "2026-11-22")))
    book, _code = home_at(folder / "home", StillClock(DAY)).create(SPOKEN)
    deputies = InventedRegister(tuple(map(deputy, ("PA1", "PA2"))), family="assemblee")
    imports_into(book.records, deputies).apply(InventedFile())
    logs = CampaignLogs(book.records, StillClock(DAY))
    targets = [Target(each.ref, each.kind, each.name, "35") for each in deputies.told]
    shares = [Assigned(each.ref, ANNE) for each in targets]
    aim = Aim("Essai", letters=("legislator/deputy-written-question",))
    team = (Volunteer(ANNE, "Anne Quéré"), Volunteer(BRUNO, "Bruno Le Gall"))
    logs.tell(logs.begin(aim), (*team, *targets, *shares))
    book.close()
    return folder


def deputy(key):
    names = {"given_name": "Hélène", "family_name": f"Trévidic-{key}"}
    return Listed(Ref("assemblee", key), "deputy", f"Hélène Trévidic-{key}", gender=Gender.FEMININE, **names)


def run_in(folder, *told):
    setting = ("--home", folder / "home", "--passphrase-file", folder / "pass", "--today", "2026-11-22")
    return plaidoyer("--language", "en", *setting, *told, folder=folder)


@pytest.fixture
def run(home):
    return lambda *told: run_in(home, "campaigns", *told)


def written_for(run, target, file):
    return run(
        "paragraph", "Essai", "--target", target, "--volunteer", "Anne Quéré", "--text", file, "--json"
    ).json


WRITE = ("write", "Essai", "--volunteer", "Anne Quéré", "--output", "out")
SIGNED = (*WRITE, "--answers", "answers.toml", "--merged", "print.pdf", "--replace", "--json")
SENT = ("sent", "Essai", "--volunteer", "Anne Quéré", "--channel", "post", "--on", "2026-11-22", "--json")


def test_a_paragraph_copied_for_another_legislator_is_told_and_neither_letter_is_written(run):
    kept, copied = written_for(run, ONE, "one"), written_for(run, TWO, "one")

    assert (True, [], 1) == (kept["ready"], kept["why"], kept["versions"])
    assert [(ONE, 1.0)] == [(each["target"], each["share"]) for each in copied["like"]]
    refused = run(*SIGNED).json["refused"]
    assert [ONE, TWO] == [each["target"] for each in refused]
    assert all("100 % of what Anne Quéré wrote" in each["reason"] for each in refused)


def test_where_no_letter_is_ready_it_says_so_fails_and_writes_nothing(run, home):
    told, nobody = run(*SIGNED), run(*SIGNED, "--volunteer", "Bruno Le Gall")

    assert (1, 0) == (told.status, told.json["written"])
    assert "none is ready" in told.sentence
    assert (1, []) == (nobody.status, nobody.json["refused"])
    assert "nobody to write to" in nobody.sentence
    assert not (home / "out").exists()


def test_letters_go_to_paper_and_are_recorded_once_the_person_says_that_they_left(run, home):
    written_for(run, TWO, "two")

    written = run(*SIGNED).json

    assert 0 == run(*SIGNED).status
    assert ([ONE, TWO], []) == (written["targets"], written["refused"])
    assert (home / "print.pdf").read_bytes().startswith(b"%PDF")
    assert [2, 0] == [len(run(*SENT).json["recorded"]) for _ in range(2)]


def test_whoever_signs_for_all_signs_the_words_of_others_only_once_they_agreed(run):
    others = (*WRITE, "--answers", "others.toml", "--replace", "--json")

    told = run(*others)

    assert 1 == told.status
    assert "in the words of Anne Quéré, and Maud Le Bris would sign it" in told.json["refused"][0]["reason"]
    assert 2 == run(*others, "--agreed").json["written"]


def test_a_question_is_offered_with_what_came_before_it_then_recorded_when_confirmed(run):
    (offered,) = run("questions", "Essai", "questions.zip", "--json").json["offered"]

    assert ("77", ONE, "2027-01-22", None) == (
        offered["number"], offered["target"], offered["answer_due"], offered["corrects"],
    )  # fmt: skip
    assert "Recorded:" in run("questions", "Essai", "questions.zip", "--add", "n° 77").said


REFUSED = [
    (WRITE, "missing"),
    (("questions", "Essai", "questions.zip", "--add", "78"), "Question 78 is not among"),
    (("paragraph", "Essai", "--target", ONE, "--volunteer", "Zoé"), "« Zoé » is not among the volunteers"),
]


@pytest.mark.parametrize(("told", "words"), REFUSED)
def test_what_cannot_be_done_is_said_in_one_sentence(run, told, words):
    ran = run(*told)

    assert 1 == ran.status
    assert words in ran.sentence
