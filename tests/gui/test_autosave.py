"""A draft that the disk refused is not given up: it is kept as soon as it can be."""

from uuid import uuid4

import pytest

from gui.pages.write.autosave import Autosave
from letters.domain.drafts import Draft
from letters.domain.keeping_errors import NotKept
from tests.fakes.around_pages import AtOnce

pytestmark = pytest.mark.usefixtures("qapp")


class DraftsOnAFullDisk:
    """Keeps drafts, once there is *room*."""

    def __init__(self):
        self.room, self.kept = False, []

    def save(self, draft):
        if not self.room:
            raise NotKept(reason="le disque est plein")
        self.kept.append(draft)
        return draft


def kept_in_vain(drafts):
    """Give an autosave that was just refused a draft, the draft, and what it said."""
    autosave, draft, said = Autosave(drafts, AtOnce()), Draft(uuid4(), "objection/health-insurer"), []
    autosave.failed.connect(said.append)
    autosave.keep(draft)
    autosave.flush()
    return autosave, draft, said


def test_a_refused_draft_is_kept_when_the_page_is_left():
    drafts = DraftsOnAFullDisk()
    autosave, draft, said = kept_in_vain(drafts)

    drafts.room = True
    autosave.flush()

    assert [draft] == drafts.kept
    assert "le disque est plein" in said[0]


def test_a_refused_draft_that_was_thrown_away_stays_away():
    drafts = DraftsOnAFullDisk()
    autosave, _draft, _said = kept_in_vain(drafts)

    autosave.forget()
    drafts.room = True
    autosave.flush()

    assert [] == drafts.kept
