"""Which official file of questions a dropped file is: the first reader that knows it by what is in it."""

from typing import Final

from letters.domain.register_errors import NoQuestions
from letters.ports.questions import QuestionFile
from letters.ports.registers import Dropped
from letters.registers.questions_assemblee import AssembleeQuestions
from letters.registers.questions_senat import SenateQuestions

READERS: Final[tuple[QuestionFile, ...]] = (AssembleeQuestions(), SenateQuestions())
"""Every file of questions that can be read."""


def questions_of(file: Dropped) -> QuestionFile:
    """Give what reads *file*; its name counts for nothing. Raises `NoQuestions`."""
    for reader in READERS:
        if reader.recognises(file):
            return reader
    raise NoQuestions(file=file.name)
