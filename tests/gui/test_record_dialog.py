"""The dialog that records what happened says which day is meant, where two could be."""

from datetime import date

import pytest

from gui.pages.record_dialog import RecordDialog
from letters.domain.happenings import Happening

pytestmark = pytest.mark.usefixtures("theme")

HINTS = {
    Happening.DECIDED: "vous avez reçu la décision",
    Happening.COMPLAINT_PROGRESS: "notez-le comme accusé de réception",
    Happening.COMPLAINT_ACKNOWLEDGED: "que son message indique",
    Happening.ANSWERED: "",
}


@pytest.mark.parametrize(("kind", "words"), HINTS.items(), ids=HINTS)
def test_a_day_that_could_be_mistaken_is_explained(qtbot, kind, words):
    dialog = RecordDialog(None, [kind], date(2026, 11, 22))
    qtbot.addWidget(dialog)

    assert words in dialog.hint.text()
    assert bool(words) is not dialog.hint.isHidden()
