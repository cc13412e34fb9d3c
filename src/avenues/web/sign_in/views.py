"""The sign-in pages."""

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class SignIn(LoginView):
    """E-mail address and password."""

    template_name = "sign_in/sign_in.html"


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: it was open too long, or cookies are off."""
    return render(request, "sign_in/form_too_old.html", status=403)
