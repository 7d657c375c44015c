"""Files and talks prove something: which event, what is told of it, and what serves no more."""

from datetime import date

import pytest

from letters.domain.errors import FileUnreadable
from letters.domain.happenings import Happening, Particulars, Way
from letters.domain.keeping_errors import ChangedWhileRead
from letters.domain.proofs import Proof
from letters.services.chronicle import moments
from letters.services.evidence import may_be_received, shown_by, to_erase, told_proofs
from letters.services.requests import File, Happened
from tests.fakes.around_pages import SourceInMemory
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.story import day, uid_of

ON = day("10.03")


@pytest.fixture
def desk():
    return busy()


def unheard(_read):
    pass


class TestJoining:
    """Files are joined all or none, to the request or to one of its events."""

    def test_takes_several_files_and_says_what_each_is(self, desk):
        uid = uid_of("MGEN")
        event = desk.requests.followed(uid).events[0].uid
        files = [File("a.pdf", b"a", proof=Proof.POSTING), File("b.pdf", SourceInMemory("b.pdf", b"b"))]

        followed = desk.requests.join(uid, files, event)

        assert [("a.pdf", Proof.POSTING, event), ("b.pdf", None, event)] == [
            (kept.name, kept.proof, kept.event) for kept in followed.files
        ]

    def test_with_one_that_cannot_be_read_joins_none(self, desk):
        class Absent(SourceInMemory):
            def pieces(self, _size):
                raise FileUnreadable(name="b.pdf", reason="it does not exist")

        with pytest.raises(FileUnreadable):
            desk.requests.join(uid_of("MGEN"), [File("a.pdf", b"a"), File("b.pdf", Absent("b.pdf", b""))])

        assert () == desk.requests.followed(uid_of("MGEN")).files

    def test_with_an_event_records_neither_when_a_file_changes(self, desk):
        class Growing(SourceInMemory):
            def pieces(self, _size):
                yield self.content
                object.__setattr__(self, "content", self.content + b"x")

        before = desk.requests.followed(uid_of("MGEN")).events

        with pytest.raises(ChangedWhileRead):
            desk.requests.record(
                uid_of("MGEN"), Happened(Happening.NOTE, ON), File("b.pdf", Growing("b.pdf", b"b"))
            )

        assert before == desk.requests.followed(uid_of("MGEN")).events

    @pytest.mark.parametrize(
        ("name", "kept"),
        [("../../x.pdf", "x.pdf"), ("a\u202efdp.exe", "afdp.exe"), ("..", "fichier sans nom")],
    )
    def test_keeps_a_clean_name(self, desk, name, kept):
        followed = desk.requests.join(uid_of("MGEN"), [File(name, b"x")])

        assert [kept] == [each.name for each in followed.files]

    def test_seals_again_what_another_request_let_go_of_meanwhile(self, desk):
        sealed = desk.requests.seal(File("a.pdf", SourceInMemory("a.pdf", b"shared")), unheard)
        other = desk.requests.attach(uid_of(HARMONIE), File("b.pdf", b"shared"))
        desk.requests.detach(other)

        followed = desk.requests.join(uid_of("MGEN"), [sealed])

        assert b"shared" == desk.requests.content(followed.files[0])

    def test_lets_go_of_what_was_sealed_in_vain(self, desk):
        before = dict(desk.files.contents)
        sealed = desk.requests.seal(File("a.pdf", SourceInMemory("a.pdf", b"in vain")), unheard)

        desk.requests.let_go([sealed])

        assert before == desk.files.contents


class TestWhatTheyShow:
    """A file stays with its event, even corrected; the timeline says what it is."""

    def test_a_file_of_an_event_corrected_since_shows_its_correction(self, desk):
        uid = uid_of("MGEN")
        file = File("avis.jpg", b"x", proof=Proof.DELIVERY)
        wrong = desk.requests.record(uid, Happened(Happening.RECEIVED, day("12.03")), file).events[-1]
        followed = desk.requests.correct(uid, wrong.uid, Happened(Happening.RECEIVED, day("13.03")))

        shown = shown_by(followed.request, followed.files)

        assert {followed.events[-1].uid: ["avis.jpg"]} == {
            event: [kept.name for kept in files] for event, files in shown.items()
        }

    def test_the_timeline_says_what_proves_an_event(self, desk):
        uid = uid_of("MGEN")
        files = [File(f"{n}.jpg", bytes([n]), proof=Proof.SCAN) for n in range(3)]
        files.append(File("avis.jpg", b"avis", proof=Proof.DELIVERY))

        followed = desk.requests.record(uid, Happened(Happening.RECEIVED, day("12.03")), *files)

        told = next(each for each in moments(followed) if each.event == followed.events[-1].uid)
        assert "Photographie ou numérisation (3), Avis de réception" == told.detail
        assert told.detail == told_proofs(followed.files)


TALKS = (
    (Particulars("Mme Martin", way=Way.TELEPHONE), "Appel du mardi 10 mars 2026 avec Mme Martin"),
    (Particulars(way=Way.VISIT), "Visite du mardi 10 mars 2026"),
    (Particulars("l’accueil", way=Way.VISIT), "Visite du mardi 10 mars 2026, rencontre avec l’accueil"),
    (Particulars("M. Roux", way=Way.VIDEO), "Appel vidéo du mardi 10 mars 2026 avec M. Roux"),
    (Particulars("M. Roux"), "Appel du mardi 10 mars 2026 avec M. Roux"),
)


class TestTalking:
    """A telephone call or a visit: who, when, what was said, what was promised."""

    @pytest.mark.parametrize(("told", "title"), TALKS)
    def test_is_told_in_one_line(self, desk, told, title):
        followed = desk.requests.record(
            uid_of("MGEN"), Happened(Happening.TALKED, ON, "« en cours »", particulars=told)
        )

        assert (title, "« en cours »") in {
            (each.title.replace("\u00a0", " "), each.detail) for each in moments(followed)
        }

    def test_tells_the_day_that_was_promised_and_moves_no_last_day(self, desk):
        uid = uid_of("MGEN")
        before = desk.requests.followed(uid).standing.late_after
        told = Particulars("Mme Martin", date(2026, 3, 12), way=Way.TELEPHONE)

        followed = desk.requests.record(uid, Happened(Happening.TALKED, ON, "en cours", particulars=told))

        assert any(
            "promis pour le jeudi 12 mars 2026 · en cours" == each.detail for each in moments(followed)
        )
        assert before == followed.standing.late_after


class TestErasing:
    """Identity papers of a closed request serve no more."""

    def test_is_not_offered_while_the_request_goes_on(self, desk):
        uid = uid_of("MGEN")

        followed = desk.requests.join(uid, [File("cni.pdf", b"x", proof=Proof.MASKED_IDENTITY)])

        assert () == to_erase(followed)

    def test_is_offered_once_it_is_closed_and_takes_the_contents(self, desk):
        uid = uid_of("Mutuelle Bleue")
        files = [
            File("cni.pdf", b"identity", proof=Proof.IDENTITY),
            File("cni-m.pdf", b"masked", proof=Proof.MASKED_IDENTITY),
            File("avis.pdf", b"kept", proof=Proof.DELIVERY),
        ]
        left = to_erase(desk.requests.join(uid, files))

        desk.requests.detach(*left)

        assert ["cni.pdf", "cni-m.pdf"] == [kept.name for kept in left]
        assert ["avis.pdf"] == [kept.name for kept in desk.requests.followed(uid).files]
        assert not {b"identity", b"masked"} & set(desk.files.contents.values())


@pytest.mark.parametrize(("body", "may"), [("MGEN", True), (HARMONIE, False), ("Docteur Le Goff", False)])
def test_a_receipt_may_tell_that_a_registered_letter_arrived(desk, body, may):
    assert may is may_be_received(desk.requests.followed(uid_of(body)))
