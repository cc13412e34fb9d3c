"""Addresses of the notice checker."""

from django.urls import path

from avenues.web.desk.notices import views

urlpatterns = [
    path("", views.notices, name="notices"),
    path("text", views.text, name="notice_text"),
    path("for/<uuid:key>", views.for_disagreement, name="notice_for"),
]
