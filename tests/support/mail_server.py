"""A mail server on this machine, and what it was given."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message as Mail
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message


@dataclass
class Letterbox(Message):
    """Keeps what comes."""

    message_class: Any = None
    mails: list[Mail] = field(default_factory=list)

    def handle_message(self, message: Mail) -> None:
        """One more."""
        self.mails.append(message)

    def last_words(self) -> str:
        """The text of the mail that came last."""
        text = self.mails[-1].get_payload(decode=True)
        assert isinstance(text, bytes)
        return text.decode()


@contextmanager
def listening(letterbox: Letterbox) -> Iterator[int]:
    """The port on which it takes mail."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(letterbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()
