"""What the verbs of the directory answer: the fields of the JSON, and the lines for a person."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from letters.domain.errors import AddressFault
from letters.domain.import_reports import NAMED, Report
from letters.domain.listed import Box, Listed
from letters.domain.writing_to import recipient_of
from letters.services.directory import Found, Told
from letters.services.telling_bodies import BOXES, seat_words, where_words
from letters.services.telling_imports import and_others
from plaidoyer.language import _, shown


def report_fields(report: Report) -> dict[str, object]:
    """Give what an import did, or would do."""
    return {
        "file": report.file,
        "register": report.register,
        "title": shown(report.title),
        "licence": shown(report.licence),
        "edition": shown(report.edition),
        "on": report.on.isoformat() if report.on else None,
        "term": report.term,
        **report.counts,
        "new_names": list(report.new_names),
        "changed_names": list(report.changed_names),
        "gone_names": list(report.gone_names[:NAMED]),
        "skipped": {shown(reason): count for reason, count in report.skipped.items()},
        "remarks": {shown(reason): count for reason, count in report.remarks.items()},
        "unknown": list(report.unknown),
        "questions": [shown(each.sentence) for each in report.questions],
    }


def report_lines(report: Report) -> Iterator[str]:
    """Say what an import did, or would do."""
    day = f" ({shown(report.on)})" if report.on else ""
    yield f"{report.file} — {shown(report.title)}{day}"
    yield f"    {shown(report.licence)}"
    counts = _(
        "{read} rows read, {kept} kept: {new} new, {changed} changed, {gone} gone; "
        "{without_email} without e-mail"
    )
    yield f"    {counts.format(**report.counts)}"
    for reason, count in (*report.skipped.items(), *report.remarks.items()):
        yield f"    {count} × {shown(reason)}"
    yield from _named(_("New:"), report.new_names, report.new)
    yield from _named(_("Changed:"), report.changed_names, report.changed)
    yield from _named(_("Gone:"), report.gone_names[:NAMED], report.gone)
    for label in report.unknown:
        yield "    " + _("« {label} » is in no table: nothing was guessed from it.").format(label=label)
    for question in report.questions:
        yield "    " + _("To be confirmed: {question}").format(question=shown(question.sentence))


def _named(heading: str, names: Sequence[str], count: int) -> Iterator[str]:
    """Name the first bodies of a sort under its heading, and count the others."""
    if not names:
        return
    yield f"    {heading}"
    yield from (f"        {name}" for name in names)
    if count > len(names):
        yield "        " + and_others(count - len(names))


def found_fields(found: Found) -> dict[str, object]:
    """Give one body among those found."""
    return {"id": found.identifier, **_fields(found.listed)}


def _fields(listed: Listed) -> dict[str, object]:
    return {
        "name": listed.name,
        "kind": listed.kind,
        "department": listed.department,
        "place": listed.place,
        "email": next((mail.address for mail in listed.mails if not mail.suggested), ""),
        "address": list(_address(listed)),
    }


def _address(listed: Listed) -> tuple[str, ...]:
    """Give the lines as they would stand on an envelope; as published where they do not fit one."""
    with suppress(AddressFault):
        return recipient_of(listed).address
    return listed.posts[0].lines if listed.posts else ()


def told_fields(told: Told) -> dict[str, object]:
    """Give all that is known of one body."""
    listed, seat = told.listed, told.listed.seat
    return {
        "id": told.identifier,
        **_fields(listed),
        "attention": listed.attention,
        "postcode": listed.postcode,
        "serves": list(listed.serves),
        "emails": [
            {"address": mail.address, "box": mail.box.value, "suggested": mail.suggested}
            for mail in listed.mails
        ],
        "addresses": [
            {"use": post.use.value, "lines": list(post.lines), "country": post.country}
            for post in listed.posts
        ],
        "telephones": list(listed.telephones),
        "web_form": listed.web_form,
        "website": listed.website,
        "seat": {
            "department": seat.department,
            "constituency": seat.constituency,
            "group": seat.group,
            "committees": [each.committee for each in seat.committees],
        }
        if seat
        else None,
        "note": listed.note,
        "source": shown(told.source),
        "licence": shown(told.licence),
        "on": told.on.isoformat(),
        "to_be_checked": told.stale,
        "corrected": list(told.corrected),
        "retired_on": told.retired_on.isoformat() if told.retired_on else None,
    }


def told_lines(told: Told) -> Iterator[str]:
    """Say all that is known of one body."""
    listed = told.listed
    yield f"{listed.name}  ({told.identifier})"
    seat = seat_words(listed.seat) if listed.seat else ()
    yield from (f"    {words}" for words in (where_words(listed), *seat) if words)
    for post in listed.posts:
        yield "    " + ", ".join(filter(None, (listed.attention, *post.lines, post.country)))
    for mail in listed.mails:
        suggested = " " + _("(never published: only likely)") if mail.suggested else ""
        whose = f" ({_(BOXES[mail.box])})" if mail.box is Box.PERSONAL else ""
        yield f"    {mail.address}{whose}{suggested}"
    yield from (f"    {way}" for way in (*listed.telephones, listed.web_form, listed.website) if way)
    if listed.note:
        yield f"    {listed.note}"
    yield from _whence(told)


def _whence(told: Told) -> Iterator[str]:
    """Say where it was read, and what has happened to it since."""
    told_on = _("Read in: {source}, state of {day}.").format(source=shown(told.source), day=shown(told.on))
    yield f"    {told_on}"
    if told.licence:
        yield f"    {shown(told.licence)}"
    if told.stale:
        yield "    " + _("That is long ago: check it before you write.")
    if told.corrected:
        yield "    " + _("Corrected by you: {fields}.").format(fields=", ".join(told.corrected))
    if told.retired_on:
        yield "    " + _("No register lists it any more since {day}.").format(day=shown(told.retired_on))
