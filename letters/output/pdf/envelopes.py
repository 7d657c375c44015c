"""What the window of an envelope shows of the sheet inside it, wherever the sheet has slipped."""

from collections.abc import Iterable
from dataclasses import dataclass

from letters.output.pdf.geometry import Area


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope and the folded sheet inside it, in the unit of its measures; *window* from its top left."""

    width: float
    height: float
    sheet_width: float
    sheet_height: float
    window: Area

    def always_shows(self) -> Area:
        """The part of the sheet that stays in the window whatever the play."""
        across, down = self._play()
        seen = self.window
        return Area(seen.left, seen.top, seen.right - across, seen.bottom - down)

    def may_show(self) -> Area:
        """The part of the sheet that can come into the window."""
        across, down = self._play()
        seen = self.window
        return Area(seen.left - across, seen.top - down, seen.right, seen.bottom)

    def _play(self) -> tuple[float, float]:
        return self.width - self.sheet_width, self.height - self.sheet_height


def shown_by_all(envelopes: Iterable[Envelope]) -> Area:
    """The part of the sheet that every one of *envelopes* shows whatever the play."""
    areas = [envelope.always_shows() for envelope in envelopes]
    return Area(
        max(area.left for area in areas),
        max(area.top for area in areas),
        min(area.right for area in areas),
        min(area.bottom for area in areas),
    )


def shown_by_any(envelopes: Iterable[Envelope]) -> Area:
    """The smallest rectangle around all that one of *envelopes* can show."""
    areas = [envelope.may_show() for envelope in envelopes]
    return Area(
        min(area.left for area in areas),
        min(area.top for area in areas),
        max(area.right for area in areas),
        max(area.bottom for area in areas),
    )
