"""What the tests of paper share: the typesetter, a moment, a signature, pictures."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from letters.output.pdf.faces import Faces
from letters.output.pdf.paper import read_paper
from letters.output.pdf.styles import usual_styles
from letters.output.pdf.typesetter import PdfTypesetter

PAPER = Path(__file__).parents[3] / "resources" / "paper"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def paper():
    return read_paper(PAPER)


@pytest.fixture(scope="session")
def faces():
    return Faces()


@pytest.fixture(scope="session")
def styles(faces):
    return usual_styles(faces)


@pytest.fixture(scope="session")
def typesetter(paper):
    return PdfTypesetter(paper, title="Courrier")


@pytest.fixture(scope="session")
def typeset(typesetter):
    """Put a letter on paper, at noon on a certain day."""

    def put(letter, *, signature=None, created=NOON):
        return typesetter.typeset(letter, created=created, signature=signature)

    return put


@pytest.fixture(scope="session")
def signature():
    """A blue stroke on a transparent ground, as PNG."""
    picture = Image.new("RGBA", (600, 240), (255, 255, 255, 0))
    stroke = [(20, 180), (90, 60), (140, 190), (200, 80), (330, 90), (580, 60)]
    ImageDraw.Draw(picture).line(stroke, fill=(10, 20, 120, 255), width=8)
    return saved(picture, "PNG")


@pytest.fixture(scope="session")
def save():
    return saved


def saved(picture, form, **options):
    """The bytes of *picture* in that form of Pillow's."""
    held = io.BytesIO()
    picture.save(held, form, **options)
    return held.getvalue()
