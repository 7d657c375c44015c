"""A letter to each of 925 deputies, beside pdfmake and Typst with the same text; run it with ``python -m``.

It needs node with the package pdfmake 0.3 (``npm install pdfmake`` in a folder) and the package typst 0.15
(``pip install --target FOLDER typst``): ``python -m tests.benchmarks.bench_series NODE_FOLDER TYPST_FOLDER``.
A peer that is not there is left out, and said to be.
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import fontpkg_fira_sans
import fontpkg_spectral

from letters.domain.bodies import Gender
from letters.domain.letters import Emphasis, Heading, Items, NoteCall, Strong, text_of
from letters.output.pdf.paper import read_paper
from letters.output.pdf.series import PdfSeries
from letters.ports.series import Sheets
from letters.services.letters import noon
from letters.services.series_asked import Goal, Wanted
from plaidoyer.assembly import PAPER, TITLE, letters, series

KIND, COUNT, ROUNDS = "legislator/deputy-written-question", 925, 3
DAY = date(2026, 11, 21)
OF_PDFMAKE, OF_TYPST = 100, 300
"""Letters by each peer and round, behind twenty that are not counted; of ours every one counts."""

PEERS = Path(__file__).parent / "peers"
GIVEN = (
    "Hélène",
    "Paul",
    "Aïcha",
    "Loïc",
    "Zoé",
    "Édouard",
    "Inès",
    "Yann",
    "Cœlia",
    "Jérôme",
    "Léa",
    "Noël",
    "Ülkü",
)
FAMILY = (
    "Trévidic",
    "Dupont",
    "Benali",
    "Kerbrat",
    "L’Hénaff",
    "Nguyễn",
    "Ferreira",
    "Kováč",
    "Großmann",
    "Öztürk",
    "Lefebvre",
    "Quéré",
    "d’Ornano",
    "Sainte-Rose",
    "Diallo",
    "Martin",
    "Vařeka",
)
ONCE = (
    "ma mère",
    "mon frère",
    "une voisine",
    "un collègue",
    "ma fille",
    "un ami d’enfance",
    "mon grand-père",
)
WHERE = (
    "à Quimper",
    "à Brest",
    "à Nîmes",
    "à Besançon",
    "à Saint-Étienne",
    "à Alès",
    "à Cergy",
    "à Rodez",
    "à Gap",
)


def case(number):
    """Everything of the letter *number*: another deputy, another greeting, another personal paragraph."""
    desk = letters()
    usual = desk.example(KIND, "full")
    name = f"{GIVEN[number % 13]} {FAMILY[number // 13 % 17]}-{FAMILY[(number * 7 + number // 221) % 17]}"
    gender = (Gender.FEMININE, Gender.MASCULINE)[number % 2]
    paragraph = (
        f"Je travaille {WHERE[number % 9]} depuis {number % 37 + 2} ans. En {2001 + number % 24}, "
        f"{ONCE[number % 7]} a reçu {number % 5 + 2} courriers qui citaient un traitement inconnu "
        f"hors de l’hôpital ; j’en garde la copie n° {number}.\n\n"
        f"Depuis, {name}, je demande à qui servent ces données, et {number % 11 + 1} de mes lettres sur "
        f"{number % 11 + 3} sont restées sans réponse."
    )
    recipient = replace(usual.recipient, name=name, gender=gender)
    return replace(usual, recipient=recipient, answers={**usual.answers, "personal_paragraph": paragraph})


def compose(number):
    """The letter *number*."""
    return letters().compose(KIND, case(number), DAY)


def parts(content, *, bold=False, italic=False):
    """What the peers are given of a text: pieces, each bold or not, in italics or not."""
    for inline in content:
        match inline:
            case NoteCall(number):
                yield {"call": number}
            case Strong(inner):
                yield from parts(inner, bold=True, italic=italic)
            case Emphasis(inner):
                yield from parts(inner, bold=bold, italic=True)
            case _:
                yield {"text": text_of((inline,)), "bold": bold, "italic": italic}


def blocks(body):
    """What the peers are given of blocks."""
    for block in body:
        if isinstance(block, Items):
            yield {"items": [[*parts(item)] for item in block.items], "numbered": block.numbered}
        else:
            yield {"parts": [*parts(block.content)], "heading": isinstance(block, Heading)}


def notes(listed):
    """What the peers are given of notes."""
    return [{"call": note.number, "parts": [*parts(note.content)]} for note in listed]


def plain(letter):
    """What the peers are given of a letter."""
    return {
        "sender": letter.sender, "recipient": letter.recipient, "dated": letter.place_and_date,
        "subject": f"{letter.furniture.subject}{letter.furniture.separator} {letter.subject}",
        "enclosures": letter.enclosures, "blocks": [*blocks(letter.body)], "notes": notes(letter.notes),
        "signatory": letter.signatory,
        "joined": [
            {"title": each.title, "blocks": [*blocks(each.body)], "notes": notes(each.notes)}
            for each in letter.joined
        ],
    }  # fmt: skip


def faces():
    """The files of the faces that we and the peers draw with."""
    styles = {"normal": "Regular", "bold": "Bold", "italics": "Italic", "bolditalics": "BoldItalic"}
    families = {"Serif": (fontpkg_spectral, "Spectral"), "Sans": (fontpkg_fira_sans, "FiraSans")}
    return {
        family: {key: str(package.ROOT / "files" / f"{name}-{style}.ttf") for key, style in styles.items()}
        for family, (package, name) in families.items()
    }


def ours(out):
    """Write every letter into *out*, as the peers do, and say what paper took, and composing besides."""
    press = PdfSeries(read_paper(PAPER), title=TITLE)
    cases = [case(number) for number in range(COUNT)]
    clocks = (time.perf_counter, time.process_time)
    composing, paper = [0.0, 0.0], [0.0, 0.0]
    for number, each in enumerate(cases):
        began = [clock() for clock in clocks]
        letter = letters().compose(KIND, each, DAY)
        composed = [clock() for clock in clocks]
        (out / f"{number}.pdf").write_bytes(press.typeset(letter, created=noon(DAY)).content)
        done = [clock() for clock in clocks]
        for place in range(len(clocks)):
            composing[place] += composed[place] - began[place]
            paper[place] += done[place] - composed[place]
    both = [sum(times) for times in zip(composing, paper, strict=True)]
    return {"letters": COUNT, "wall": paper[0], "cpu": paper[1], "both": both[0], "both_cpu": both[1]}


def whole(out):
    """Write the series as the program does: files that are safely on the disk, and their list."""
    goal = Goal(out / "letters")
    return written(goal)


def merged(out):
    """Write the print file as the program does, with every sheet it can hold."""
    told = written(Goal(print_file=out / "all.pdf", sheets=Sheets(both_sides=True)))
    return told | {"megabytes": (out / "all.pdf").stat().st_size / 1e6}


def written(goal):
    """Write the series to *goal* by the service."""
    wanted = []
    for number in range(COUNT):
        each = case(number)
        wanted.append(
            Wanted(number + 2, each.recipient, lambda each=each: letters().compose(KIND, each, DAY))
        )
    start, processor = time.perf_counter(), time.process_time()
    told = series().write(wanted, goal, day=DAY)
    assert len(told.written) == COUNT
    return {"letters": COUNT, "wall": time.perf_counter() - start, "cpu": time.process_time() - processor}


OURS = {"ours": ours, "whole": whole, "merged": merged}


def in_a_process_apart(name, out):
    """Run one of ours, and say what it took with the memory that the process used at most."""
    taken = OURS[name](Path(out))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps(taken | {"memory": memory}))


def run(command, **options):
    """Run *command* with an empty folder behind it, and give what it says it took; a failure ends all."""
    with tempfile.TemporaryDirectory() as out:
        done = subprocess.run([*command, out], capture_output=True, text=True, check=False, **options)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed, so there is nothing to compare:\n{done.stderr[-600:]}")
    return json.loads(done.stdout)


def peers(texts, node, packages):
    """The peers that are there: for each, a command that lacks its folder."""
    found = {}
    if node and shutil.which("node"):
        found["pdfmake"] = (
            ["node", str(PEERS / "series.js"), str(texts), str(OF_PDFMAKE)],
            {"NODE_PATH": f"{node}/node_modules"},
        )
    if packages:
        found["typst"] = (
            [sys.executable, str(PEERS / "series.py"), str(texts), str(OF_TYPST)],
            {"PYTHONPATH": packages},
        )
    for name in {"pdfmake", "typst"} - set(found):
        sys.stdout.write(f"{name} is left out: give its folder, as this file says at its beginning.\n")
    return found


def main(node="", packages=""):
    """Take turns, three rounds, and print what each letter takes."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.json"
        folders = [str(package.ROOT / "files") for package in (fontpkg_spectral, fontpkg_fira_sans)]
        every = [plain(compose(number)) for number in range(max(OF_PDFMAKE, OF_TYPST))]
        texts.write_text(json.dumps({"letters": every, "faces": faces(), "folders": folders}))
        runs = {name: ([sys.executable, "-m", "tests.benchmarks.bench_series", name], {}) for name in OURS}
        runs |= peers(texts, node, packages)
        taken = {name: [] for name in runs}
        for _ in range(ROUNDS):
            for name, (command, around) in runs.items():
                taken[name].append(run(command, env={**os.environ, **around}))
    report(taken)


def report(taken):
    """Print what each letter takes, and how many times ours that is: in each round, then their median."""
    for name, rounds in taken.items():
        runs = " ".join(f"{told['wall'] / told['letters'] * 1000:.2f}" for told in rounds)
        memory = max(told["memory"] for told in rounds)
        say(f"{name:8} {median(rounds, 'wall'):7.2f} ms a letter ({runs}), ")
        say(f"{median(rounds, 'cpu'):7.2f} ms of the processor, {memory:4.0f} MB\n")
    ours = taken["ours"]
    both, processor = median(ours, "both"), median(ours, "both_cpu")
    say(f"composing and paper {both:.2f} ms, {processor:.2f} of the processor\n")
    say(f"print file {taken['merged'][0]['megabytes']:.1f} MB\n")
    for name in sorted({"pdfmake", "typst"} & set(taken)):
        for what, key, theirs in (
            ("paper", "wall", "wall"), ("paper, by the processor", "cpu", "cpu"),
            ("composing and paper", "both", "wall"), ("the same, by the processor", "both_cpu", "cpu"),
        ):  # fmt: skip
            pairs = zip(taken[name], ours, strict=True)
            ratios = [each[theirs] / each["letters"] * our["letters"] / our[key] for each, our in pairs]
            runs = " ".join(f"{ratio:.1f}" for ratio in ratios)
            say(f"{name} to our {what}: {statistics.median(ratios):.1f} times ({runs})\n")


def median(rounds, key):
    """The median of *key* in *rounds*, in milliseconds a letter."""
    return statistics.median(told[key] / told["letters"] * 1000 for told in rounds)


def say(text):
    """Print *text*."""
    sys.stdout.write(text)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in OURS:
        in_a_process_apart(sys.argv[1], sys.argv[2])
    else:
        main(*sys.argv[1:3])
