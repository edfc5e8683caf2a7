"""Lines out, lines in: what a screen reader, a pipe or an old terminal can follow."""

import textwrap
from collections.abc import Iterable, Sequence
from typing import TextIO

from game.play.language import Language

WIDTH = 72
"""Characters a line; short enough to be read aloud without losing the thread."""
# A path or a move that is torn apart at a hyphen cannot be copied.
_WRAPPER = textwrap.TextWrapper(WIDTH, break_on_hyphens=False, break_long_words=False)
LONGEST_ECHO = 40
"""Characters of a mistake that are quoted back."""
_CURTAIN_LINES = 60
"""Blank lines that push what one player saw off the screen of the next."""
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "…": "..."})


class Closed(Exception):
    """There is nobody at the other end any more: the input has ended, or the output is shut."""


class LeaveGame(Exception):
    """The player has asked to stop."""


class Console:
    """A place to write lines to and to ask questions at."""

    def __init__(self, source: TextIO, sink: TextIO, language: Language) -> None:
        self._source = source
        self._sink = sink
        self._language = language

    def say(self, text: str = "") -> None:
        """Text, broken into short lines; its own line breaks between paragraphs stay."""
        for paragraph in text.split("\n\n"):
            joined = " ".join(paragraph.split())
            for line in _WRAPPER.wrap(joined) or [""]:
                self._write(line + "\n")
        self._flush()

    def put(self, text: str) -> None:
        """A line as it is, however long: a path or command that somebody may want to copy."""
        self._write(text + "\n")
        self._flush()

    def say_all(self, texts: Iterable[str]) -> None:
        """Several texts, one under the other."""
        for text in texts:
            self.say(text)

    def heading(self, text: str) -> None:
        """A blank line and a title of its own line."""
        self.say()
        self.say(text)

    def ask(self, prompt: str) -> str:
        """What is typed after a prompt, without blanks around it.

        Raises:
            Closed: the input has ended.
        """
        self._write(prompt + " ")
        self._flush()
        try:
            line = self._source.readline()
        except (OSError, UnicodeDecodeError) as error:
            raise Closed from error
        if not line:
            self._write("\n")
            raise Closed
        return "".join(sign for sign in line.strip() if sign.isprintable())

    def question(self, prompt: str, how: str) -> str:
        """What is answered to a question within a move; `help` and `quit` are open in all of them.

        Args:
            prompt: says what can be typed.
            how: what the question wants and how to go back from it.

        Raises:
            Closed: the input has ended.
            LeaveGame: the player has asked to stop.
        """
        while True:
            typed = self.ask(prompt)
            match typed.lower():
                case "quit":
                    raise LeaveGame
                case "help":
                    self.say(how)
                    self.say(
                        self._language.say(
                            "quit: leave the game, without the move that you are in. All else that "
                            "can be read, advice too, is open once you are back."
                        )
                    )
                case _:
                    return typed

    def curtain(self) -> None:
        """Everything above out of sight."""
        self._write("\n" * _CURTAIN_LINES)
        self._flush()

    def choose(self, labels: Sequence[str], prompt: str, names: Sequence[str] = ()) -> int | None:
        """The place of one of several things, chosen by number or name; None to go back.

        Args:
            labels: what stands beside each number.
            prompt: says what can be typed.
            names: what may be typed instead of the numbers, in the same order.

        Raises:
            Closed: the input has ended.
            LeaveGame: the player has asked to stop.
        """
        how = self._language.say(
            "A number from 1 to {last} chooses what stands beside it. back, or Enter alone: leave "
            "the question as if it had not been asked.",
            last=len(labels),
        )
        for number, label in enumerate(labels, start=1):
            self.say(f"{number}. {label}")
        while True:
            typed = self.question(prompt, how).lower()
            if typed in ("", "back"):
                return None
            if typed.isdecimal() and 1 <= int(typed[:6]) <= len(labels):
                return int(typed) - 1
            if typed in names:
                return list(names).index(typed)
            self.say(
                self._language.say(
                    "'{word}' is no answer to this question. Type a number from 1 to {last}, "
                    "back, help or quit.",
                    word=typed[:LONGEST_ECHO],
                    last=len(labels),
                )
            )

    def _write(self, text: str) -> None:
        encoding = getattr(self._sink, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            # An old console without curly quotes still shows every word.
            text = text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
        try:
            self._sink.write(text)
        except (OSError, ValueError) as error:
            raise Closed from error

    def _flush(self) -> None:
        try:
            self._sink.flush()
        except (OSError, ValueError) as error:
            raise Closed from error
