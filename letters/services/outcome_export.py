"""The report of outcomes as a file: a table for spreadsheets, a workbook, a printed report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from letters.ports.clock import Clock
from letters.ports.reports import Figures
from letters.services.outcome_tables import figures_of
from letters.services.outcomes import Report

Writer = Callable[[Figures, datetime], bytes]
"""Writes figures as they stood at a moment."""


@dataclass(frozen=True, slots=True)
class OutcomeExport:
    """Writes reports; *writers* by the ending of the file: ``csv``, ``xlsx``, ``pdf``."""

    writers: Mapping[str, Writer]
    clock: Clock

    def content(self, report: Report, ending: str) -> bytes:
        """Give *report* as a file of that *ending*, in the language spoken now.

        Raises `KeyError` for another ending, and what its writer does.
        """
        return self.writers[ending](figures_of(report), self.clock.now())
