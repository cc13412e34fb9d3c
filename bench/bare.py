"""The barest Django that answers: settings, address and view in one module; no middleware, no database."""

from django.http import HttpRequest, HttpResponse
from django.urls import re_path

SECRET_KEY = "nothing is signed here"
ALLOWED_HOSTS = ["127.0.0.1"]
DEBUG = False
INSTALLED_APPS: list[str] = []
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "bench.bare"
USE_I18N = False
USE_TZ = True


def ok(request: HttpRequest) -> HttpResponse:
    """The bare response, for any address.

    With its length: else gunicorn sends it in chunks, which costs more and flatters the pages beside it.
    """
    return HttpResponse("ok", headers={"Content-Length": "2"})


urlpatterns = [re_path("", ok)]
