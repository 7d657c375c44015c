"""The choices needed before anything is opened, in a small file that is not encrypted."""

import json
import tomllib
from pathlib import Path

from letters.ports.preferences import Front
from letters.storage.durable import private_folder, write_private

NAME = "preferences.toml"
_LONGEST = 4096  # bytes: ours has some sixty


class PreferencesFile:
    """The file at *path*, which the person may also write by hand."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Front | None:
        """Give what it says, whatever that is worth; none if it is not there or is no such file."""
        try:
            with self._path.open("rb") as file:
                table = tomllib.loads(file.read(_LONGEST).decode())
        except (OSError, ValueError):
            return None
        match table:
            case {"language": str(language), "scheme": str(scheme), "scale": int(scale)}:
                return Front(language, scheme, scale)
        return None

    def write(self, front: Front) -> None:
        """Keep *front*, readable by its owner alone; raises `NotKept`."""
        private_folder(self._path.parent)
        write_private(self._path, encoded(front))


def encoded(front: Front) -> bytes:
    """Write *front* as TOML, of which the strings are those of JSON."""
    language, scheme = json.dumps(front.language), json.dumps(front.scheme)
    return f"language = {language}\nscheme = {scheme}\nscale = {front.scale:d}\n".encode()
