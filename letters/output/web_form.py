"""A letter as the text of a web form that takes so many characters."""

from letters.domain.elements import carries, said_in
from letters.domain.letters import Letter, text_of
from letters.domain.output_errors import DoesNotFitForm
from letters.domain.shortening import shorter_versions
from letters.output.plain_text import as_message, as_plain_text
from letters.ports.exports import FormText


def fit(letter: Letter, limit: int) -> FormText:
    """The message in at most *limit* characters, with everything that the letter must say.

    Characters are Unicode code points, each line break counted as two. What does not fit is left out in the
    order of `shorter_versions`, and the text then says that the whole is joined. The subject, which has a
    field of its own in most forms, stands in the text only when it alone carries an element.

    Raises `DoesNotFitForm` with the characters that are needed at least.
    """
    with_subject = _subject_alone_says_something(letter)
    lengths = []
    for version in shorter_versions(letter):
        text = as_message(version.letter, with_subject=with_subject)
        if (length := characters(text)) <= limit:
            annex = as_plain_text(letter) if version.left_out else ""
            return FormText(text, length, version.left_out, annex)
        lengths.append(length)
    raise DoesNotFitForm(limit=limit, needed=min(lengths))


def characters(text: str) -> int:
    """How many characters a form may count in *text*: code points, two for each line break."""
    return len(text) + text.count("\n")


def _subject_alone_says_something(letter: Letter) -> bool:
    texts = [said_in(block) for block in letter.body] + [text_of(note.content) for note in letter.notes]
    return any(
        carries(letter.subject, element) and not any(carries(text, element) for text in texts)
        for element in letter.elements
    )
