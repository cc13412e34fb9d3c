"""The pages around the pathway: what Avenues is, whom to contact, how we treat your privacy."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from avenues.directory import selectors
from avenues.web.public.examples import examples


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is this, is it for me, and where do I start?"""
    context = {"sendiass": selectors.contact_for("sendiass"), "examples": examples()}
    return render(request, "public/home.html", context)


@require_safe
def contacts(request: HttpRequest) -> HttpResponse:
    """Whom can I contact, and was that checked?"""
    directory = selectors.directory()
    unconfirmed = any(not contact.is_confirmed for contact in directory.contacts)
    return render(request, "public/contacts.html", {"directory": directory, "unconfirmed": unconfirmed})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Can I use this site, and whom do I tell if I cannot?"""
    return render(request, "public/accessibility.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What does this site know of me?"""
    return render(request, "public/privacy.html")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address without being told to."""
    return redirect(static("images/favicon.ico"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the guidance; an address with answers in it is nobody's to keep."""
    return HttpResponse("User-agent: *\nDisallow: /*?\n", content_type="text/plain")


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Is the server up? Asks nothing of the database."""
    return HttpResponse("ok", content_type="text/plain")
