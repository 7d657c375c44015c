"""What a person prefers: the language, the look, how soon an idle window is locked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from letters.ports.preferences import Front, FrontFile

if TYPE_CHECKING:
    from letters.ports.records import SettingRecords  # named only, as in `letters.ports.home`

LANGUAGES = ("fr", "en")
SCHEMES = ("system", "light", "dark", "contrast")
SCALES = (100, 125, 150, 175, 200)
"""Sizes of text, in percent of the ordinary one."""

IDLE = (0, 5, 10, 15, 30, 60)
"""Minutes without a key or a movement before the window is locked; never when 0."""

T = TypeVar("T")

USUAL = Front(LANGUAGES[0], SCHEMES[0], SCALES[0])
_USUAL_IDLE = 15
_LANGUAGE, _SCHEME, _SCALE = "interface_language", "interface_scheme", "interface_scale"
_LETTERS, _IDLE = "letter_language", "idle_minutes"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices of one person; before the encrypted file is open there are no *settings*.

    The few of `Front` are kept twice: in clear for the next start, and in the encrypted file, from where
    they come back with a backup on another computer. A choice that this version does not know is the usual.
    """

    file: FrontFile
    settings: "SettingRecords | None" = None

    def front(self) -> Front:
        """Give how the window speaks and looks."""
        kept = self.file.read() or self._from_settings() or USUAL
        return Front(
            _known(kept.language, LANGUAGES), _known(kept.scheme, SCHEMES), _known(kept.scale, SCALES)
        )

    def choose_language(self, language: str) -> None:
        """Speak *language* from now on; raises `NotKept`."""
        self._keep(replace(self.front(), language=language))

    def choose_look(self, scheme: str, scale: int) -> None:
        """Wear *scheme*, with text of *scale* percent; raises `NotKept`."""
        self._keep(replace(self.front(), scheme=scheme, scale=scale))

    def letter_language(self) -> str:
        """Give the language in which letters are written unless another is asked for."""
        return self._setting(_LETTERS) or LANGUAGES[0]

    def choose_letter_language(self, language: str) -> None:
        """Write letters in *language*."""
        self._set(_LETTERS, language)

    def idle_minutes(self) -> int:
        """Give after how many idle minutes the window is locked, 0 for never."""
        return _number(self._setting(_IDLE), IDLE, _USUAL_IDLE)

    def choose_idle(self, minutes: int) -> None:
        """Lock the window after so many idle *minutes*, never when 0."""
        self._set(_IDLE, str(minutes))

    def _keep(self, front: Front) -> None:
        self.file.write(front)
        self._set(_LANGUAGE, front.language)
        self._set(_SCHEME, front.scheme)
        self._set(_SCALE, str(front.scale))

    def _from_settings(self) -> Front | None:
        language = self._setting(_LANGUAGE)
        if not language:
            return None
        return Front(language, self._setting(_SCHEME), _number(self._setting(_SCALE), SCALES, SCALES[0]))

    def _setting(self, key: str) -> str:
        return self.settings.setting(key) if self.settings else ""

    def _set(self, key: str, value: str) -> None:
        if self.settings:
            self.settings.set(key, value)


def _known(value: T, known: tuple[T, ...]) -> T:
    return value if value in known else known[0]


def _number(text: str, known: Iterable[int], usual: int) -> int:
    return next((number for number in known if str(number) == text), usual)
