"""The process that reads exhibits, seen by the program that starts it.

It is spawned, not forked: it knows nothing but what it is told, and what it answers is data.
"""

import json
from collections.abc import Mapping
from multiprocessing import get_context
from typing import BinaryIO, Self

from letters.output.pdf.answers import Answer, Gone
from letters.output.pdf.pipes import Pipe, hand_over, send

_TO_START = 60.0
"""Seconds that it takes to start at most, on a slow computer."""

_LONGEST = 64 << 20
"""Bytes of an answer at most: the sizes of a million pages."""


class Apart:
    """The process, with *memory* bytes and so many *seconds* an order at most, until left."""

    def __init__(self, memory: int, seconds: float) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, memory, seconds), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, *files: BinaryIO) -> None:
        """Hand over the *files* that it will use, which stay open here too; raises `Gone`."""
        try:
            for file in files:
                hand_over(self._pipe, file, self._process.pid)
        except OSError:
            raise Gone from None
        self.answer(_TO_START)

    def ask(self, order: Mapping[str, object], *parts: bytes, seconds: float) -> Answer:
        """Send an order, and give the answer; raises what `answer` does."""
        self.tell(order, *parts)
        return self.answer(seconds)

    def tell(self, order: Mapping[str, object], *parts: bytes) -> None:
        """Send an order, then bytes that belong to it; raises `Gone`."""
        try:
            send(self._pipe, order)
            for part in parts:
                self._pipe.send_bytes(part)
        except OSError:
            raise Gone from None

    def answer(self, seconds: float) -> Answer:
        """Give what it answers to the first order that was not answered yet.

        Raises `Gone` after so many *seconds* and for what is no answer, `OSError` if the disk refused what it
        wrote.
        """
        try:
            if not self._pipe.poll(seconds):
                raise Gone
            told = json.loads(self._pipe.recv_bytes(_LONGEST))
        except (EOFError, OSError, RecursionError, ValueError):
            raise Gone from None
        return Answer.of(told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


def _serve(pipe: Pipe, memory: int, seconds: float) -> None:
    from letters.output.pdf.binding import serve  # here: what reads strangers' files is loaded apart only

    serve(pipe, memory, seconds)
