"""Addresses of the families' papers."""

from django.urls import path

from avenues.web.public.papers import views

urlpatterns = [
    path("papers", views.every_paper, name="papers"),
    path("papers/<slug:key>", views.one_paper, name="paper"),
]
