"""One letter from answers to paper, and the same words through the layout of reportlab, in one run."""

import io
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import fontpkg_spectral
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from letters.domain.letters import Letter
from letters.domain.reading import block_words
from letters.services.letters import Letters
from plaidoyer.assembly import letters

FACE = Path(fontpkg_spectral.__file__).parent / "files" / "Spectral-Regular.ttf"
KIND, EXAMPLE = "objection/health-insurer", "full"
DAY = date(2026, 11, 21)
TURNS = 40


def main() -> None:
    """Print the median of each step, in milliseconds, and the ratios."""
    desk = letters()
    pdfmetrics.registerFont(TTFont("Spectral", str(FACE)))
    letter = composed(desk)
    steps: dict[str, Callable[[], object]] = {
        "compose": lambda: composed(desk),
        "paper, tagged PDF/A-2a and PDF/UA-1": lambda: desk.export(letter, "pdf", day=DAY),
        "compose and paper": lambda: desk.export(composed(desk), "pdf", day=DAY),
        "reportlab's layout, plain PDF, no notes at the foot": lambda: plain(letter),
    }
    for step in steps.values():
        step()
    taken = {name: [] for name in steps}
    for _ in range(TURNS):
        for name, step in steps.items():
            taken[name].append(milliseconds(step))
    for name, times in taken.items():
        print(f"{name:52} median {statistics.median(times):5.1f}  least {min(times):5.1f} ms")
    paper, plain_pdf = (statistics.median(taken[name]) for name in list(steps)[1::2])
    print(f"ratio of reportlab's layout to ours: {plain_pdf / paper:.1f}")


def composed(desk: Letters) -> Letter:
    """Write the example again."""
    return desk.compose(KIND, desk.example(KIND, EXAMPLE), DAY)


def plain(letter: Letter) -> bytes:
    """Set the same paragraphs with reportlab alone."""
    style = ParagraphStyle("letter", fontName="Spectral", fontSize=11, leading=15)
    out = io.BytesIO()
    words = [block_words(block) for block in letter.body] + [block_words(note) for note in letter.notes]
    SimpleDocTemplate(out).build([Paragraph(escape(each), style) for each in words])
    return out.getvalue()


def milliseconds(step: Callable[[], object]) -> float:
    """Time one step."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
