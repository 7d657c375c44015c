"""What is wrong in a file of the catalogue: where, which rule, and what to write instead."""

from dataclasses import dataclass

from letters.domain.errors import LetterFault
from letters.domain.wording import N_, Said


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule broken at *line* (from 1) of a file; *message* holds the repair."""

    rule: str
    message: Said
    line: int = 1

    @property
    def located(self) -> Said:
        """Say the fault with its line."""
        return Said(N_("line {line}: {message}"), {"line": self.line, "message": self.message})

    def moved(self, lines: int) -> "Fault":
        """Give the same fault *lines* further down."""
        return Fault(self.rule, self.message, self.line + lines)


class BrokenTemplate(Exception):
    """A template that breaks a rule, before it is known in which file; no person meets it as it is."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(f"{fault.line}: {fault.rule}: {fault.message}")


def broken(rule: str, sentence: str, line: int = 1, **facts: object) -> BrokenTemplate:
    """Make the exception for one fault; *sentence* is marked for translation."""
    return BrokenTemplate(Fault(rule, Said(sentence, facts), line))


def in_file(fault: Fault, file: str) -> LetterFault:
    """Say the fault as an error that names the file."""
    return LetterFault(file=file, line=fault.line, rule=fault.rule, message=fault.message)
