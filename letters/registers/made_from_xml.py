"""JSON made from XML: one element is no list, and « empty » comes in four shapes (absent, null, "", nil)."""

from letters.registers.json_stream import Json, Record


def inside(value: Json, *keys: str) -> Json:
    """Give what stands under *keys*, one inside the other; None where one of them is missing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def text_at(value: Json, *keys: str) -> str:
    """Give the text under *keys* on one line, trimmed; an empty one for each empty shape."""
    found = inside(value, *keys) if keys else value
    if isinstance(found, str):
        return " ".join(found.split())
    if isinstance(found, dict):
        return text_at(found.get("#text"))
    return str(found) if isinstance(found, int) else ""


def records_at(value: Json, *keys: str) -> tuple[Record, ...]:
    """Give the objects under *keys*, be they a list or a single one; none for each empty shape."""
    found = inside(value, *keys)
    several = found if isinstance(found, list) else [found]
    return tuple(each for each in several if isinstance(each, dict) and not _is_nil(each))


def texts_at(value: Json, *keys: str) -> tuple[str, ...]:
    """Give the texts under *keys*, be they a list or a single one."""
    found = inside(value, *keys)
    several = found if isinstance(found, list) else [found]
    return tuple(filter(None, map(text_at, several)))


def _is_nil(value: Record) -> bool:
    return value.get("@xsi:nil") == "true"
