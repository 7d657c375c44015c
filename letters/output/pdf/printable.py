"""A stranger's words, ready to be printed: what no face draws becomes one visible sign."""

from letters.domain.output_errors import NoGlyph, RightToLeft
from letters.output.pdf.runs import Style, one_line

_UNPRINTED = "?"


def printable(text: str, style: Style) -> str:
    """*text* with a question mark for each character that no face of *style* draws, line breaks kept."""
    if not text or _is_printable(text.replace("\n", " "), style):
        return text
    known = {sign: _is_printable(sign, style) for sign in set(text) - {"\n"}}
    return "".join(sign if known.get(sign, True) else _UNPRINTED for sign in text)


def _is_printable(text: str, style: Style) -> bool:
    try:
        one_line(text, style)
    except (NoGlyph, RightToLeft):
        return False
    return True
