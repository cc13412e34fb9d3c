"""Addresses of the reader of letters."""

from django.urls import path

from avenues.web.public.reading import views

urlpatterns = [
    path("read-a-letter", views.letter, name="read_letter"),
    path("read-a-letter/checked", views.checked, name="letter_checked"),
]
