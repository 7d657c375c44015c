"""How large a file is, in the unit that a person reads."""

from letters.services.language import _, n_

_KILO = 1000


def size_words(size: int) -> str:
    """Say how large a file is."""
    if size < _KILO:
        return n_("{count} byte", "{count} bytes", size).format(count=size)
    if size < _KILO * _KILO:
        return _("{count} kB").format(count=round(size / _KILO))
    return _("{count} MB").format(count=f"{size / _KILO / _KILO:.1f}".replace(".", ","))
