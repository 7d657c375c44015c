"""How a request travels to its recipient."""

from enum import StrEnum


class Channel(StrEnum):
    """A way to send a request; each leaves its own trace of receipt."""

    POST = "post"
    REGISTERED_POST = "registered-post"
    ELECTRONIC_REGISTERED_POST = "electronic-registered-post"
    EMAIL = "email"
    WEB_FORM = "web-form"
    COUNTER = "counter"
