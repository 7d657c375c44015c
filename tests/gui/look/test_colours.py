"""The colours of every scheme can be read by weak eyes."""

import pytest
from PySide6.QtGui import QColor

from gui.look.tokens import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Tone

SCHEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": HIGH_CONTRAST_LIGHT,
    "dark contrast": HIGH_CONTRAST_DARK,
}
SOFT = ("accent_soft", "ok_soft", "warn_soft", "bad_soft", "neutral_soft")
GROUNDS = ("page", "surface", "nav", "hover")
PAIRS = [
    *(("text", ground, 7) for ground in (*GROUNDS, *SOFT)),
    *(("muted", ground, 4.5) for ground in (*GROUNDS, "neutral_soft")),
    *(("accent", ground, 4.5) for ground in (*GROUNDS, "accent_soft")),
    *(("bad", ground, 4.5) for ground in ("page", "surface", "bad_soft")),
    ("ok", "ok_soft", 4.5), ("warn", "warn_soft", 4.5), ("page", "text", 7),
    ("accent_text", "accent", 4.5), ("accent_text", "accent_strong", 4.5),
    *(("border_strong", ground, 3) for ground in ("page", "surface", "nav")),
]  # fmt: skip


def luminance(colour):
    parts = QColor(colour).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """WCAG 2.2, relative luminance."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_what_is_read_stands_out_from_its_ground(tokens, ink, ground, least):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize("tone", Tone)
def test_every_pill_can_be_read(tokens, tone):
    assert contrast(tokens.ink(tone), tokens.soft(tone)) >= 4.5


@pytest.mark.parametrize("tokens", [HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK])
def test_high_contrast_leaves_nothing_pale(tokens):
    assert contrast(tokens.muted, tokens.page) >= 12
    assert contrast(tokens.border, tokens.page) >= 7


def test_contrast_is_counted_as_the_standard_counts_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
