"""The small drawings that a style sheet can only take from files: boxes, rings, arrows."""

from hashlib import sha256
from pathlib import Path

from gui.look.tokens import Tokens

_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none"'
    ' stroke-linecap="round" stroke-linejoin="round">{drawing}</svg>'
)
_DRAWINGS = {
    "box_off": '<rect x="1.5" y="1.5" width="17" height="17" rx="4.5" fill="{surface}"'
    ' stroke="{border_strong}" stroke-width="1.5"/>',
    "box_on": '<rect x="1.25" y="1.25" width="17.5" height="17.5" rx="4.5" fill="{accent}"/>'
    '<path d="M5.5 10.4 8.6 13.4 14.5 7" stroke="{accent_text}" stroke-width="2"/>',
    "ring_off": '<circle cx="10" cy="10" r="8.5" fill="{surface}" stroke="{border_strong}"'
    ' stroke-width="1.5"/>',
    "ring_on": '<circle cx="10" cy="10" r="8.25" fill="{surface}" stroke="{accent}" stroke-width="2"/>'
    '<circle cx="10" cy="10" r="4.5" fill="{accent}"/>',
    "down": '<path d="M5.5 8 10 12.5 14.5 8" stroke="{muted}" stroke-width="1.75"/>',
    "left": '<path d="M12 5.5 7.5 10 12 14.5" stroke="{muted}" stroke-width="1.75"/>',
    "right": '<path d="M8 5.5 12.5 10 8 14.5" stroke="{muted}" stroke-width="1.75"/>',
}


def write_indicators(folder: Path, tokens: Tokens) -> dict[str, str]:
    """Write every drawing in the colours of *tokens* into *folder*; give their addresses by name."""
    written = {}
    for name, drawing in _DRAWINGS.items():
        svg = _FRAME.format(drawing=drawing.format_map(_colours(tokens)))
        # Named after its content: Qt keeps what it has read, and another theme must not get it.
        file = folder / f"{name}-{sha256(svg.encode()).hexdigest()[:8]}.svg"
        file.write_text(svg, encoding="utf-8")
        written[name] = file.as_posix()
    return written


def _colours(tokens: Tokens) -> dict[str, str]:
    needed = ("surface", "border_strong", "accent", "accent_text", "muted")
    return {name: getattr(tokens, name) for name in needed}
