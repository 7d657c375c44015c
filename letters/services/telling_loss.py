"""What is said before something is deleted: what goes with it, in numbers."""

from letters.services.language import _, n_
from letters.services.requests import Followed


def loss(followed: Followed) -> str:
    """Say what goes when the request is deleted, and that it does not come back."""
    events, letters, files = len(followed.request.events), len(followed.letters), len(followed.files)
    parts = (
        n_("{count} event", "{count} events", events).format(count=events),
        n_("{count} letter sent", "{count} letters sent", letters).format(count=letters),
        n_("{count} file", "{count} files", files).format(count=files),
    )
    return _(
        "With it go: {parts}. Nothing of it can be brought back, except from a backup made before. "
        "What you asked of {recipient} stays asked: deleting it here changes nothing there."
    ).format(parts=", ".join(parts), recipient=followed.request.recipient.name)
