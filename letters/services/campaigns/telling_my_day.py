"""The day of a volunteer in words: who is to be contacted, who may rest and why."""

from datetime import date

from letters.domain.campaigns.words import (
    NOT_A_CONTACT,
)
from letters.domain.forms_of_address import address
from letters.services.campaigns.known import Known
from letters.services.campaigns.my_day import MyDay
from letters.services.campaigns.resting import Rest, Resting
from letters.services.campaigns.telling_contacts import contact_words, position_words, volunteer_words
from letters.services.language import _, day_of_month, n_
from letters.services.telling_bodies import department_words, kind_words

_JOIN = " · "


def spoken_words(known: Known) -> str:
    """Say how they are addressed: « Madame la Députée », or nothing where nobody knows."""
    return address(known.recipient) if known.recipient and known.recipient.gender else ""


def seat_of(known: Known) -> str:
    """Say in one line how they are addressed, for where they sit, in which group."""
    target, spoken = known.target, spoken_words(known)
    place = department_words(target.department) if target.department else ""
    if place and target.constituency:
        words = _("Constituency {number} of {department}")
        place = words.format(number=target.constituency, department=place)
    return _JOIN.join(filter(None, (spoken or kind_words(target.kind), place, target.group)))


def ways_words(known: Known) -> str:
    """Say in one line how they are reached: telephones, mailbox, form, post, whatever the directory has."""
    listed = known.listed
    if listed is None:
        return _("The directory of this computer does not hold them: add the official list of their chamber.")
    mails = [mail.address for mail in listed.mails if not mail.suggested]
    form = [_("form on their site")] if listed.web_form else []
    post = [_("letter by post")] if known.recipient and known.recipient.address else []
    return _JOIN.join((*listed.telephones, *mails[:1], *form, *post))


def last_words(known: Known) -> str:
    """Say what came of the last contact, and when the next one is noted for."""
    last = known.last
    if last is None:
        return _("Nobody contacted them yet.")
    words = _("Last attempt: {contact}.") if last.outcome in NOT_A_CONTACT else _("Last: {contact}.")
    told = [words.format(contact=contact_words(last))]
    if known.missed > 1:
        missed = n_("{count} attempt reached nobody.", "{count} attempts reached nobody.", known.missed)
        told.append(missed.format(count=known.missed))
    if known.next_on:
        told.append(_("Come back on {day}.").format(day=day_of_month(known.next_on)))
    return " ".join(told)


def warning_words(known: Known) -> str:
    """Warn that somebody else was in touch already; nothing where nobody was."""
    made = [each for each in known.others if each.outcome not in NOT_A_CONTACT]
    if not made:
        return ""
    last = made[-1]
    return _("{name} was in touch with them already ({contact}).").format(
        name=volunteer_words(known.names, last.volunteer), contact=contact_words(last)
    )


def rest_words(resting: Resting) -> str:
    """Say why somebody is left alone."""
    day = day_of_month(resting.on) if resting.on else ""
    if resting.why is Rest.CONVINCED and resting.position:
        told = position_words(resting.position)
        return _("{position}. Who is won over is not chased.").format(position=told)
    if resting.why is Rest.LEFT:
        told = _("Not aimed at any more since {day}.").format(day=day)
        return f"{told} {_(resting.reason)}".strip()
    if resting.why is Rest.WAITING:
        return _("To come back to on {day}.").format(day=day)
    return _("In touch on {day}, nothing more is planned.").format(day=day) if day else ""


def day_words(day: MyDay) -> str:
    """Say the day of a volunteer in one line."""
    if not day.now:
        return _("{name}: nobody to contact today.").format(name=day.volunteer.name)
    count = len(day.now) + day.more
    told = n_("{name}: {count} person to contact", "{name}: {count} people to contact", count)
    told = told.format(name=day.volunteer.name, count=count)
    if not day.to_chase:
        return f"{told}."
    chased = n_("{count} of them to chase first", "{count} of them to chase first", day.to_chase)
    return f"{told}, {chased.format(count=day.to_chase)}."


def chase_words(day: date) -> str:
    """Say since when somebody is to be chased, as briefly as a pill does."""
    return _("To chase ({day})").format(day=f"{day:%d/%m}")
