"""Every way in which a request, a person of the household or a draft cannot be used.

RequestFault
├── UnknownRequest · AmbiguousRequest · UnknownMember · UnknownDraft · UnknownEvent
├── InTheFuture · BeforeSending · BeforeComplaint · NotNow · NothingToCorrect
├── NoSuchEnding · NoSuchReason
├── AlreadyOpen          a request for the same right to the same body is open
├── StillInUse           what cannot be deleted, because something rests on it
└── ChangedMeanwhile     somebody else changed it since it was read
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class RequestFault(PlaidoyerError):
    """Something that cannot be done with a request."""


class UnknownRequest(RequestFault):
    """A request that the file does not hold."""

    sentence = N_("There is no request « {request} »; « plaidoyer requests list » names them all.")


class AmbiguousRequest(RequestFault):
    """The beginning of an identifier that several requests share."""

    sentence = N_("Several requests begin with « {request} »; give more of its characters.")


class UnknownMember(RequestFault):
    """A person whom the household does not know."""

    sentence = N_("This person is not in the household; add them first.")


class UnknownDraft(RequestFault):
    """A draft that is no longer there."""

    sentence = N_("This draft is no longer there: it was sent or thrown away.")


class UnknownEvent(RequestFault):
    """A word that names nothing that can happen to a request."""

    sentence = N_("« {event} » is nothing that can be recorded; choose among: {known}.")


class InTheFuture(RequestFault):
    """An event dated after today."""

    sentence = N_("{day} has not come yet; give the day on which it happened.")


class BeforeSending(RequestFault):
    """An event dated before the request was sent."""

    sentence = N_("{day} comes before the request was sent ({sent}); check both dates.")


class BeforeComplaint(RequestFault):
    """An act of the supervisory authority dated before the complaint."""

    sentence = N_("{day} comes before the complaint was lodged ({complained}); check both dates.")


class NotNow(RequestFault):
    """An event that supposes another one, which is not recorded."""

    sentence = N_("This cannot be recorded yet ({event}): record first what came before it.")


class NothingToCorrect(RequestFault):
    """A correction of an event that is not there, or that was already corrected."""

    sentence = N_("The event to correct is not there, or was already corrected; look at the request again.")


class AlreadyOpen(RequestFault):
    """A second open request for the same right towards the same body."""

    sentence = N_(
        "A request of this kind to « {recipient} » is already open; follow it up, close it, or give this one "
        "a subject of its own."
    )


class StillInUse(RequestFault):
    """Something on which a record rests."""

    sentence = N_("This cannot be deleted: requests still rest on it. Delete them first.")


class ChangedMeanwhile(RequestFault):
    """A record that changed between its reading and its writing."""

    sentence = N_("This was changed elsewhere in the meantime; look at it again, then do it once more.")


class NoLastDay(RequestFault):
    """A last day set by hand that says no day."""

    sentence = N_("Say which last day you set.")


class NotALastDay(RequestFault):
    """A last day set by hand where none can be."""

    sentence = N_("{day} cannot be their last day: choose one after {start}, and not later than {most}.")


class NoSuchEnding(RequestFault):
    """An outcome that contradicts what was recorded."""

    sentence = N_("This request cannot have ended so ({outcome}); possible: {possible}.")


class NoSuchReason(RequestFault):
    """A reason given to what is no refusal, or none of those of a refusal."""

    sentence = N_("« {reason} » is no reason of a refusal; with « refused », possible: {possible}.")
