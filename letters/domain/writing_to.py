"""From what a register says of a body or a person to whom the letter is written: the name and six lines."""

import re

from letters.domain.bodies import (
    MOST_CHARACTERS,
    MOST_LINES,
    Gender,
    Recipient,
    lines_of_name,
    postal_lines,
)
from letters.domain.countries import country_in_capitals
from letters.domain.folding import folded
from letters.domain.listed import Listed, Post, Use
from letters.domain.postal_abbreviations import BODIES, SERVICES, shortened
from letters.domain.postal_lines import fitted

_CIVILITIES = {Gender.FEMININE: ("Madame", "Mme"), Gender.MASCULINE: ("Monsieur", "M.")}
_PARENTHESIS = re.compile(r" *\(([^()]*)\)$")
_SIGLE_INSIDE = re.compile(r"(?P<words>[^()]*\S) \((?P<sigle>[A-Z]+)\)(?P<rest> .*)")
_DASH = re.compile(r" [–-] ")
_LONGEST_SIGLE = 10
_PREFERRED = (Use.OFFICIAL, Use.POST, Use.DPO, Use.PLACE, Use.CONSTITUENCY)


def recipient_of(listed: Listed, chamber: Recipient | None = None, use: Use | None = None) -> Recipient:
    """Give to whom one writes, to be greeted by `letters.domain.forms_of_address`.

    Somebody of the kind of *chamber*, an entry of the directory, is written to there (« Assemblée nationale »
    and its address), unless *use* asks for another address; others where their register says, the
    postal address before that of the place. A suggested mail is never taken. Without a postal address the
    recipient has none.

    Lines follow NF Z10-011: at most six of 38 characters, the town in capitals, the country in French
    capitals; they are shortened by rule (`letters.domain.postal_abbreviations`), a name that is
    still too long goes over two lines, and nothing is cut.
    Raises `LineTooLong` or `TooManyLines` where that is not enough.
    """
    post = _post(listed, chamber, use)
    country = country_in_capitals(post.country) if post else ""
    name = name_line(listed, abroad=bool(country))
    attention = shortened(listed.attention, SERVICES, MOST_CHARACTERS)
    names = lines_of_name(name)
    room = MOST_LINES - len(names) - bool(attention) - bool(country)
    lines = _without(post.lines, {listed.name, name}) if post else ()
    address = (*fitted(lines, room, abroad=bool(country)), country) if country else fitted(lines, room)
    postal_lines(tuple(filter(None, (*names, attention, *address))))
    return Recipient(
        name=name,
        address=address,
        kind=listed.kind,
        attention=attention,
        email=next((mail.address for mail in listed.mails if not mail.suggested), ""),
        gender=listed.gender,
        title=listed.title,
    )


def name_line(listed: Listed, *, abroad: bool = False) -> str:
    """Give the name on an envelope: the civility and the name of a person, the name of a body.

    It is the first writing that fits on one line of 38 characters; where none does, the first of those that
    take the fewest lines. French abbreviations are for French names: none is taken *abroad*.
    """
    name = " ".join(listed.name.split())
    writings = _of_a_body(name, abroad=abroad) if listed.gender is None else _of_a_person(listed, name)
    return min(writings, key=lambda each: len(lines_of_name(each)))


def _of_a_person(listed: Listed, name: str) -> tuple[str, ...]:
    full, brief = _CIVILITIES[listed.gender or Gender.FEMININE]
    initials = "-".join(f"{part[0]}." for part in re.split(r"[ -]+", listed.given_name) if part)
    return f"{full} {name}", f"{brief} {name}", f"{brief} {initials} {listed.family_name}"


def _of_a_body(name: str, *, abroad: bool) -> tuple[str, ...]:
    """Give a name in full, abbreviated, without what a parenthesis adds at its end, then with its sigle.

    A sigle after all the name, or before a dash, stands alone; inside, for the words before it: « Direction
    des dunes (DD) du Nord » is « DD du Nord ».
    """
    brief = name if abroad else shortened(name, BODIES, MOST_CHARACTERS)
    bare = _PARENTHESIS.sub("", brief)
    sigles = [each for each in (*_PARENTHESIS.findall(name), *_DASH.split(name)) if _is_sigle(each, name)]
    inside = _SIGLE_INSIDE.match(name)
    if inside and _is_sigle(inside["sigle"], inside["words"]):
        sigles.append(inside["sigle"] + inside["rest"])
    return name, brief, bare, *sigles


def _is_sigle(word: str, name: str) -> bool:
    """Say whether *word* is made of initials of *name*, in their order: « RATP »."""
    initials = iter(each[0] for each in folded(name.replace(word, "")).split())
    return (
        1 < len(word) <= _LONGEST_SIGLE and word.isupper() and all(sign in initials for sign in folded(word))
    )


def _post(listed: Listed, chamber: Recipient | None, use: Use | None) -> Post | None:
    wanted = next((post for post in listed.posts if post.use == use), None)
    if wanted is not None:
        return wanted
    if chamber is not None and chamber.kind == listed.kind:
        return Post((chamber.name, *chamber.address))
    return min(listed.posts, key=lambda post: _PREFERRED.index(post.use), default=None)


def _without(lines: tuple[str, ...], names: set[str]) -> tuple[str, ...]:
    """Leave out a first line that only repeats the name."""
    repeats = bool(lines) and _key(lines[0]) in set(map(_key, names))
    return lines[1:] if repeats else lines


def _key(name: str) -> str:
    """Give what two writings of the name of a body share."""
    return folded(shortened(name, BODIES, 0))
