"""The days to be reminded of, in a small file that is not encrypted: days alone, and only if asked for."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from letters.ports.reminding import DaysAhead
from letters.storage.durable import plainly, private_folder, write_private

_LONGEST = 65_536  # bytes: some four thousand days


class DaysOnDisk:
    """The file at *path*."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> DaysAhead | None:
        """Give the days; none if there is no file, or none that can be read."""
        try:
            with self._path.open("rb") as file:
                table = tomllib.loads(file.read(_LONGEST).decode())
        except (OSError, ValueError):
            return None
        told = table.get("told")
        again = _days(table.get("again"))
        return DaysAhead(_days(table.get("waiting")), _days(table.get("last")), _day(told), again)

    def write(self, days: DaysAhead) -> None:
        """Keep *days*, readable by their owner alone; raises `NotKept`."""
        private_folder(self._path.parent)
        write_private(self._path, encoded(days))

    def remove(self) -> None:
        """Keep nothing more; raises `NotKept`."""
        with plainly():
            self._path.unlink(missing_ok=True)


def encoded(days: DaysAhead) -> bytes:
    """Write *days* as TOML."""
    told = f"told = {days.told}\n" if days.told else ""
    again = f"again = [{_list(days.again)}]\n" if days.again else ""
    return f"{told}waiting = [{_list(days.waiting)}]\nlast = [{_list(days.last)}]\n{again}".encode()


def _list(days: Sequence[date]) -> str:
    return ", ".join(day.isoformat() for day in days)


def _days(value: object) -> tuple[date, ...]:
    return tuple(each for each in value if _day(each)) if isinstance(value, list) else ()


def _day(value: object) -> date | None:
    return value if type(value) is date else None
