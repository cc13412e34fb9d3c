"""A council's own sign-in: an OpenID provider that runs on this machine, and who works there."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import requests
from oidc_provider_mock import User, app
from werkzeug.serving import make_server

from avenues.web.sign_in.organisations import SignInOrganisation


def council(server: str, **more: bool) -> SignInOrganisation:
    """How an installation knows it."""
    return SignInOrganisation(
        key="sefton",
        name="Sefton Council",
        server=server,
        client_id="avenues",
        secret="a secret between the two",  # noqa: S106
        domains=("sefton.example",),
        **more,
    )


def worker(sub: str, email: str, *, verified: bool = True) -> User:
    """Somebody who works there."""
    return User(sub=sub, claims={"email": email, "email_verified": verified, "name": sub})


@contextmanager
def running(*people: User) -> Iterator[str]:
    """The provider's address, while it runs."""
    server = make_server("127.0.0.1", 0, app(user_claims=people), threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def agreed(address: str, sub: str) -> str:
    """What a person's browser brings back when they have signed in there: the address they are sent to."""
    answer = requests.post(address, data={"sub": sub}, allow_redirects=False, timeout=10)
    back = answer.headers["Location"]
    assert "code" in parse_qs(urlsplit(back).query)
    return back
