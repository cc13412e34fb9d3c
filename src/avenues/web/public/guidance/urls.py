"""Addresses of the guidance."""

from django.urls import path

from avenues.web.public.guidance import views

urlpatterns = [
    path("avenues", views.avenues, name="avenues"),
    path("avenues/<slug:key>", views.avenue, name="avenue"),
    path("avenues/<slug:key>/examples", views.avenue_examples, name="avenue_examples"),
    path("disputes-and-disagreements", views.disputes, name="disputes"),
    path("words", views.words, name="words"),
    path("not-law-yet", views.not_law_yet, name="not_law_yet"),
    path("sources", views.sources, name="sources"),
]
