"""Addresses of letters."""

from django.urls import path

from avenues.web.desk.letters import views

urlpatterns = [
    path("disagreements/<uuid:key>/letters", views.letters, name="letters"),
    path("disagreements/<uuid:key>/letters/<slug:paper>", views.letter, name="letter"),
]
