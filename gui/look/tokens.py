"""The colours of each scheme, by what they are for."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says; words always say it too."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Scheme(StrEnum):
    """What a person can choose; the system's choice is followed while it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour (``#rrggbb``) for each thing that is drawn."""

    dark: bool
    page: str
    surface: str
    nav: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_text: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    neutral_soft: str

    def ink(self, tone: Tone) -> str:
        """The colour of words that say *tone*."""
        inks = {Tone.INFO: self.accent, Tone.OK: self.ok, Tone.WARN: self.warn, Tone.BAD: self.bad}
        return inks.get(tone, self.muted)

    def soft(self, tone: Tone) -> str:
        """The colour behind words that say *tone*."""
        softs = {
            Tone.INFO: self.accent_soft,
            Tone.OK: self.ok_soft,
            Tone.WARN: self.warn_soft,
            Tone.BAD: self.bad_soft,
        }
        return softs.get(tone, self.neutral_soft)


LIGHT = Tokens(
    dark=False,
    page="#f8f7f4",
    surface="#ffffff",
    nav="#f0eee9",
    hover="#ece9e2",
    border="#dfdcd4",
    border_strong="#827f77",
    text="#1c1e26",
    muted="#565963",
    accent="#2e4a94",
    accent_strong="#233a78",
    accent_text="#ffffff",
    accent_soft="#e4e9f6",
    ok="#1b653f",
    ok_soft="#dff1e6",
    warn="#7f4c00",
    warn_soft="#fbeed3",
    bad="#a0241e",
    bad_soft="#fae3e0",
    neutral_soft="#eceae5",
)

DARK = Tokens(
    dark=True,
    page="#17191f",
    surface="#20232b",
    nav="#121419",
    hover="#2b2f39",
    border="#383d48",
    border_strong="#8b92a0",
    text="#eceef2",
    muted="#abb1bd",
    accent="#a5baf4",
    accent_strong="#bccbf7",
    accent_text="#10182d",
    accent_soft="#29334f",
    ok="#84d3a8",
    ok_soft="#1b3629",
    warn="#f1c175",
    warn_soft="#3b2e15",
    bad="#f59f95",
    bad_soft="#472523",
    neutral_soft="#2d313b",
)

HIGH_CONTRAST_LIGHT = Tokens(
    dark=False,
    page="#ffffff",
    surface="#ffffff",
    nav="#ffffff",
    hover="#e6e6e6",
    border="#3a3a3a",
    border_strong="#000000",
    text="#000000",
    muted="#262626",
    accent="#0b2a7a",
    accent_strong="#000000",
    accent_text="#ffffff",
    accent_soft="#dfe6fb",
    ok="#0a4226",
    ok_soft="#e2f3e9",
    warn="#553200",
    warn_soft="#fdf2dc",
    bad="#770f0a",
    bad_soft="#fbe6e4",
    neutral_soft="#ededed",
)

HIGH_CONTRAST_DARK = Tokens(
    dark=True,
    page="#000000",
    surface="#000000",
    nav="#000000",
    hover="#2a2a2a",
    border="#c4c4c4",
    border_strong="#ffffff",
    text="#ffffff",
    muted="#dedede",
    accent="#b9d0ff",
    accent_strong="#ffffff",
    accent_text="#000000",
    accent_soft="#14244d",
    ok="#a4f0c6",
    ok_soft="#04281a",
    warn="#ffdb96",
    warn_soft="#2c1f00",
    bad="#ffc0b8",
    bad_soft="#3b0d0a",
    neutral_soft="#242424",
)
