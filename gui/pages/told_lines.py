"""From what the services tell to what the widgets show."""

from gui.look.tokens import Tone
from gui.widgets.rows import Line
from letters.services.telling import Pill, Told


def tone(pill: Pill) -> Tone:
    """Give the colour of a pill."""
    return Tone(pill.weight.value)


def line(key: object, told: Told) -> Line:
    """Give the line of a list that shows *told* and stands for *key*."""
    return Line(key, told.title, told.why, told.pill.words, tone(told.pill), told.action)
