"""The measures of the sheet and of the envelopes it goes into, read from `resources/paper`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letters.output.pdf.envelopes import Envelope, shown_by_all, shown_by_any
from letters.output.pdf.geometry import MM, Area


@dataclass(frozen=True, slots=True)
class Folds:
    """Marks in the left margin, from *start* to *end*, at each height of *at*."""

    start: float
    end: float
    at: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Where everything stands on the sheet, in points from its top left corner.

    *sender*, *mention* and *recipient* are on the first page; nothing but *recipient* stands in *window*,
    all that an envelope can show. *first_page* and *next_page* hold the text; *column* is where the
    address, the date and the signature begin; *page_number* is a baseline.
    """

    width: float
    height: float
    window: Area
    sender: Area
    mention: Area
    recipient: Area
    first_page: Area
    next_page: Area
    column: float
    page_number: float
    folds: Folds


def read_paper(folder: Path) -> Paper:
    """The measures held in *folder*: `a4.toml`, and the envelopes of which the window is known.

    An envelope counts from ``certainty = "likely"`` on; the others are there to be completed.
    """
    sheet = _in_points(tomllib.loads((folder / "a4.toml").read_text("utf-8")))
    files = sorted((folder / "envelopes").glob("*.toml"))
    entries = [tomllib.loads(file.read_text("utf-8")) for file in files]
    envelopes = [_envelope(_in_points(entry)) for entry in entries if entry["certainty"] == "likely"]
    return _paper(sheet, shown=shown_by_all(envelopes), window=shown_by_any(envelopes))


def _paper(sheet: dict[str, Any], *, shown: Area, window: Area) -> Paper:
    left, right, beside = sheet["left"], sheet["right"], window.left - sheet["beside_window"]
    address = shown.top + sheet["recipient"]
    return Paper(
        width=sheet["width"],
        height=sheet["height"],
        window=window,
        sender=Area(left, sheet["sender"], beside, address),
        mention=Area(left, address, beside, window.bottom),
        recipient=Area(sheet["column"], address, shown.right, shown.bottom),
        first_page=Area(left, window.bottom + sheet["below_window"], right, sheet["bottom"]),
        next_page=Area(left, sheet["top"], right, sheet["bottom"]),
        column=sheet["column"],
        page_number=sheet["page_number"],
        folds=Folds(sheet["folds"]["from"], sheet["folds"]["to"], tuple(sheet["folds"]["at"])),
    )


def _envelope(entry: dict[str, Any]) -> Envelope:
    window = entry["window"]
    right = entry["width"] - window["right"]
    bottom = entry["height"] - window["bottom"]
    return Envelope(
        width=entry["width"],
        height=entry["height"],
        sheet_width=entry["sheet"]["width"],
        sheet_height=entry["sheet"]["height"],
        window=Area(right - window["width"], bottom - window["height"], right, bottom),
    )


def _in_points(measures: Any) -> Any:
    """*measures* with every number, in millimetres, turned into points."""
    match measures:
        case dict():
            return {name: _in_points(held) for name, held in measures.items()}
        case list():
            return [_in_points(held) for held in measures]
        case int() | float():
            return measures * MM
        case _:
            return measures
