"""How a request travels to its recipient."""

from enum import StrEnum

from letters.domain.wording import N_


class Channel(StrEnum):
    """A way to send a request; each leaves its own trace of receipt."""

    POST = "post"
    REGISTERED_POST = "registered-post"
    ELECTRONIC_REGISTERED_POST = "electronic-registered-post"
    EMAIL = "email"
    WEB_FORM = "web-form"
    COUNTER = "counter"


CHANNELS = {
    Channel.POST: N_("ordinary post"),
    Channel.REGISTERED_POST: N_("registered letter"),
    Channel.ELECTRONIC_REGISTERED_POST: N_("electronic registered letter"),
    Channel.EMAIL: N_("e-mail"),
    Channel.WEB_FORM: N_("form on their site"),
    Channel.COUNTER: N_("handed over at the counter"),
}
"""The channel as a sentence names it, marked for translation."""
