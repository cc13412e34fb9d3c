"""The check: a number and a code in, valid, replaced or revoked and the days out.

The code comes with the form and never in an address. What does not match looks the same, whatever is wrong
with it.
"""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors
from avenues.casework.certificates import State
from avenues.casework.selectors import Checked
from avenues.files.errors import NotKept
from avenues.law.calendar import plain
from avenues.web.public.certificate import tries

LONGEST = 60
NUMBER, CODE = "number", "code"
EMPTY = {
    NUMBER: "Enter the number of the certificate, for example 7K3F-Q9XA.",
    CODE: "Enter the check code. It is at the foot of the certificate.",
}
NO_MATCH = "No certificate has this number and this code. Compare both with the paper, sign by sign."
TOO_OFTEN = "There were too many tries. Wait a quarter of an hour, then try again."
NOT_NOW = "Certificates cannot be checked just now. Try again later, or ring the service that is named on it."
HEADINGS = {
    State.VALID: "This certificate is valid",
    State.REPLACED: "This certificate was replaced",
    State.REVOKED: "This certificate was revoked",
}


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters(CODE)
def check(request: HttpRequest, number: str = "") -> HttpResponse:
    """Is the certificate that I hold valid?"""
    if request.method != "POST":
        return _form(request, {NUMBER: number[:LONGEST], CODE: ""})
    typed = {name: request.POST.get(name, "").strip()[:LONGEST] for name in (NUMBER, CODE)}
    wrong = {name: sentence for name, sentence in EMPTY.items() if not typed[name]}
    if wrong:
        return _form(request, typed, wrong)
    if tries.are_too_many(request):
        return _form(request, typed, {NUMBER: TOO_OFTEN}, HTTPStatus.TOO_MANY_REQUESTS)
    try:
        found = selectors.checked(typed[NUMBER], typed[CODE])
    except NotKept:
        return _form(request, typed, {NUMBER: NOT_NOW}, HTTPStatus.SERVICE_UNAVAILABLE)
    if found is None:
        tries.count(request)
        return _form(request, typed, {NUMBER: NO_MATCH})
    return _answer(request, found)


def _form(
    request: HttpRequest,
    typed: dict[str, str],
    wrong: dict[str, str] | None = None,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    context = {"typed": typed, "wrong": wrong or {}}
    return render(request, "certificate/form.html", context, status=status if wrong else HTTPStatus.OK)


def _answer(request: HttpRequest, found: Checked) -> HttpResponse:
    context = {
        "heading": HEADINGS[found.state],
        "state": found.state.value,
        "issued": plain(found.issued) if found.issued else "",
        "since": plain(found.since) if found.since else "",
        "today": plain(localdate()),
    }
    return render(request, "certificate/answer.html", context)
