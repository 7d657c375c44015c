"""Every turn that a text takes, whatever is answered: each is read once."""

from collections.abc import Iterator

from letters.domain.kinds import Kind
from letters.drafting.faults import BrokenTemplate, Fault
from letters.drafting.language import Text
from letters.drafting.markdown import Read, read
from letters.drafting.states import states


def turns(text: Text, kind: Kind) -> Iterator[Read | Fault]:
    """Give *text* of *kind* as read in each of its turns, or the fault that keeps it from being read."""
    seen: set[str] = set()
    for values in states(kind.questions):
        try:
            rendered = text.render(values, str)
            if rendered.markdown not in seen:
                seen.add(rendered.markdown)
                yield read(rendered, kind.language)
        except BrokenTemplate as error:
            yield error.fault
