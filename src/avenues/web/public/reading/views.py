"""The pages: the letter asked for, what was found in it, and what that means once it is confirmed."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from avenues.law.notices import Item
from avenues.reading import CannotRead, How, Letter, Reading, Refusal, open_file, open_text, read
from avenues.web.public.pathway.answers import Pairs
from avenues.web.public.pathway.now import today
from avenues.web.public.reading import told
from avenues.web.public.reading.confirmed import Confirmed, confirmed
from avenues.web.public.reading.form import form
from avenues.web.public.reading.marked import AnyFind, Place, numbered, pieces, place
from avenues.web.public.reading.meaning import meaning
from avenues.web.public.reading.onward import carried, pathway
from avenues.web.public.reading.short import short
from avenues.web.public.reading.upload import InMemory, hold_in_memory

NOT_ACCEPTED = 422
WORK = "for"  # an adviser or officer came from the notice checker, and goes back there
AT_WORK = "work"
CHANGE = "change"


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest) -> HttpResponse:
    """Paste or send the letter; then: is this what it says?"""
    if request.method != "POST":
        return _ask(request, along=_along(request.GET))
    held = hold_in_memory(request)
    try:
        sent = request.POST
    except RequestDataTooBig:
        return _ask(request, problem=str(CannotRead(Refusal.TOO_LONG)), box="text")
    try:
        opened = _opened(request, held)
    except CannotRead as unread:
        box = "file" if request.FILES or held.too_large else "text"
        return _ask(request, along=_along(sent), typed=sent.get("text", ""), problem=str(unread), box=box)
    return _found(request, read(opened), _along(sent))


@require_safe
def checked(request: HttpRequest) -> HttpResponse:
    """What does it mean? Or what is wrong, where the facts cannot be so. Without facts, back to the start."""
    if told.NOTICE not in request.GET and told.name_of(Item.MEDIATION) not in request.GET:
        return redirect("read_letter")
    said = told.typed(request.GET)
    facts = confirmed(said)
    along = _along(request.GET)
    if not isinstance(facts, Confirmed):
        again = form(said, wrong=facts, pairs=along)
        return render(request, "reading/again.html", {"form": again}, status=NOT_ACCEPTED)
    if CHANGE in request.GET:
        return render(request, "reading/again.html", {"form": form(said, pairs=along)})
    shown = {
        "meaning": meaning(facts, today()),
        "onward": pathway(facts, carried(request.GET)),
        "change": f"?{request.GET.urlencode()}&{CHANGE}=yes",
        "desk": f"?{request.GET.urlencode()}" if request.GET.get(WORK) == AT_WORK else "",
    }
    return render(request, "reading/checked.html", shown)


def _opened(request: HttpRequest, held: InMemory) -> Letter:
    """The letter that was sent or pasted; a file goes before words. Raises `CannotRead`."""
    if held.too_large:
        raise CannotRead(Refusal.TOO_BIG, held.too_large)
    file = request.FILES.get("file")
    if file is not None:
        return open_file(file.name or "", file.read())
    return open_text(request.POST.get("text", ""))


def _ask(
    request: HttpRequest, *, along: Pairs = (), typed: str = "", problem: str = "", box: str = ""
) -> HttpResponse:
    shown = {"along": along, "typed": typed, "problem": problem, "box": box}
    return render(request, "reading/ask.html", shown, status=NOT_ACCEPTED if problem else None)


def _found(request: HttpRequest, reading: Reading, along: Pairs) -> HttpResponse:
    finds = numbered(reading)
    shown = {
        "form": form(told.found(reading), places=_places(reading, finds), pairs=along),
        "pieces": pieces(reading.letter, finds),
        "is_picture": reading.letter.how is How.PICTURE,
        "decided": bool(reading.decisions),
        "short": short(reading),
    }
    return render(request, "reading/found.html", shown)


def _places(reading: Reading, finds: list[AnyFind]) -> dict[str, tuple[Place, ...]]:
    """Where each thing was found, by the name that it has in the form."""
    every: dict[str, tuple[AnyFind | None, ...]] = {told.NOTICE: reading.decisions}
    every |= {name: (day,) for name, day in zip(told.DAYS, reading.days, strict=True)}
    every |= {told.name_of(item): (find,) for item, find in reading.items.items()}
    found = {
        name: [place(each, finds, reading.letter) for each in several] for name, several in every.items()
    }
    return {name: tuple(each for each in several if each) for name, several in found.items()}


def _along(sent: QueryDict) -> Pairs:
    """What came along: answers of the guided questions, and that somebody is at work."""
    at_work = ((WORK, AT_WORK),) if sent.get(WORK) == AT_WORK else ()
    return (*carried(sent).pairs, *at_work)
