"""Pictures of the window on a fixed day: ``python -m tests.fakes.pictures`` takes them anew."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.look.tokens import Scheme
from gui.navigation import Place
from gui.pages.campaigns.page import Tab
from gui.pages.open_letters.page import DECIDING
from letters.domain.campaigns.board_words import Column
from letters.services.interview_fields import Step
from letters.services.signatures.open_letters import About
from letters.storage.preferences import PreferencesFile
from plaidoyer.windowing.session import Session
from tests.fakes.assemblee_archive import BODIES, actor, archive
from tests.fakes.filled_campaign import filled
from tests.fakes.still_clock import StillClock
from tests.fakes.visits import campaign_in

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "window"
DAY = date(2026, 11, 22)
SIZE = (1240, 800)
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
OWN = (
    "Organisme;Voie;CP;Commune;Courriel;Contact DPO;Nature;N° adhérent\n"
    "Mutuelle des Marées;3 quai du Phare;29200;Brest;contact@marees.example;dpo@marees.example;mutuelle;12\n"
    "Caisse d’entraide de la Baie;BP 3;35000;Rennes;;;mutuelle;14\n"
    "Hôpital de la Pointe;1 rue de la Grève;29000;Quimper;accueil@pointe.example;;hôpital;15\n"
)
"""A list of invented bodies, as somebody would keep it."""

SIGNATORIES = (
    "prénom;nom;fonction;organisation;courriel;consentement;afficher;messages;date\n"
    "Anne;Le Goff;infirmière;CHU de la Pointe;anne@example.org;oui;oui;oui;02/11/2026\n"
    "Yves;Tanguy;médecin généraliste;;yves@example.org;oui;oui;non;03/11/2026\n"
    "Élodie;Abadie;professeure de droit;Université de la Baie;elodie@example.org;oui;oui;oui;04/11/2026\n"
    "Zoé;Dune;patiente;;zoe@example.org;oui;non;oui;05/11/2026\n"
    "Jean-Baptiste;Œillet;;Collectif de la Marée;jb@example.org;oui;oui;oui;06/11/2026\n"
    "Elodie;Abadie;professeure;Université de la Baie;e.abadie@example.org;oui;oui;;07/11/2026\n"
)
"""Those who signed an open letter, as a form on the web gives them."""

PAGES = (
    "welcome", "home", "choose", "plan", "write", "requests", "request", "reply", "complaint", "dossier",
    "identity", "deadlines", "outcomes", "settings", "directory", "body", "import", "columns",
    "open-letters", "open-letter", "to-decide",
    "volunteer", "campaign-report", "campaigns", "campaign", "campaign-map",
)  # fmt: skip


def pictures(app: QApplication, folder: Path, scheme: Scheme) -> Iterator[tuple[str, QImage]]:
    """Give each page by its name, in *scheme*; nothing is left in *folder*."""
    session = Session(app, folder / "home", StillClock(DAY), PreferencesFile(folder / "preferences.toml"))
    session.dress(scheme, 1.0)
    session.window.resize(*SIZE)
    session.show()
    yield "welcome", seen(session)
    session.try_sample()
    seen(session)
    uid = session.services.requests.listed()[-1].uid
    for name, place, subject in (
        ("home", Place.HOME, None),
        ("choose", Place.WRITE, None),
        ("plan", Place.PLAN, None),
        ("requests", Place.REQUESTS, None),
        ("request", Place.REQUEST, uid),
        ("reply", Place.REPLY, uid),
        ("complaint", Place.COMPLAINT, uid),
        ("dossier", Place.DOSSIER, uid),
        ("identity", Place.IDENTITY, uid),
        ("deadlines", Place.DEADLINES, None),
        ("outcomes", Place.OUTCOMES, None),
        ("settings", Place.SETTINGS, None),
    ):
        session.window.go(place, subject)
        yield name, seen(session)
    session.window.go(Place.WRITE, "objection/health-insurer")
    seen(session)
    session.window.page.view.show_step(Step.QUESTIONS)
    yield "write", seen(session)
    yield from of_the_directory(session, folder)
    yield from of_an_open_letter(session, folder)
    yield from of_the_campaign(session)
    session.window.close()


def of_the_directory(session: Session, folder: Path) -> Iterator[tuple[str, QImage]]:
    """Give who answers for a postcode, one of them, what a file of invented deputies holds, and a list."""
    session.window.go(Place.DIRECTORY)
    page = session.window.page
    page.competent.place.set_value("29200")
    page.competent.look.click()
    yield "directory", seen(session)
    fund = session.services.book.search("CPAM Finistère")[0]
    session.window.go(Place.BODY, fund.identifier)
    yield "body", seen(session)
    register = folder / "AMO10_deputes_actifs.json.zip"
    register.write_bytes(archive(actor("PA1"), actor("PA2", ("M.", "Jo", "Dune")), bodies=BODIES))
    session.window.go(Place.IMPORT)
    session.window.page.take(register)
    yield "import", seen(session)
    own = folder / "mes_mutuelles.csv"
    own.write_text(OWN)
    session.window.page.take(own)
    seen(session)
    session.window.page.offer.agree.click()
    yield "columns", seen(session)


def of_the_campaign(session: Session) -> Iterator[tuple[str, QImage]]:
    """Give the day of a volunteer of an invented campaign, its report; then the campaigns, one, its map."""
    uid = campaign_in(session)
    for name, place in (("volunteer", Place.VOLUNTEER), ("campaign-report", Place.CAMPAIGN_REPORT)):
        session.window.go(place, uid)
        yield name, seen(session)
    uid = filled(session.services.campaigning.logs, DAY)
    session.window.go(Place.CAMPAIGNS)
    yield "campaigns", seen(session)
    session.window.go(Place.CAMPAIGN, uid)
    seen(session)
    session.window.page.board.filters.sort_by(Column.STATE)
    yield "campaign", seen(session)
    session.window.page.show_tab(Tab.MAP)
    yield "campaign-map", seen(session)


def of_an_open_letter(session: Session, folder: Path) -> Iterator[tuple[str, QImage]]:
    """Give the open letters, who signed one, and two who may be one person."""
    desk = session.services.open_letters
    uid = desk.letters.begin("Nos données de santé, notre choix", About(tags=("hébergement", "RGPD")))
    desk.letters.write(uid, "Mesdames, Messieurs,\n\nNous demandons à savoir.", since=date(2026, 11, 1))
    signatories = folder / "signataires.csv"
    signatories.write_text(SIGNATORIES)
    desk.signatures.bring(uid, signatories)
    session.window.go(Place.OPEN_LETTERS)
    yield "open-letters", seen(session)
    session.window.go(Place.OPEN_LETTER, uid)
    seen(session)
    page = session.window.page
    page.signing.choose(page.seen.lines[1].signature.uid)
    yield "open-letter", seen(session)
    page.tabs.setCurrentIndex(DECIDING)
    yield "to-decide", seen(session)


def seen(session: Session) -> QImage:
    """Give what is in sight once everything is done."""
    for _turn in range(6):
        session.work.wait()
        QTest.qWait(60)
    return session.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def remake() -> None:
    """Take every picture anew."""
    app = QApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        with TemporaryDirectory() as folder:
            for name, picture in pictures(app, Path(folder), scheme):
                picture.save(str(FOLDER / f"{name}-{scheme.value}.png"))


if __name__ == "__main__":
    remake()
