"""Addresses of working documents. The key of a paper says of which disagreement it is."""

from django.urls import path

from avenues.web.desk.working import comparing, starting, views

urlpatterns = [
    path("disagreements/<uuid:key>/working", starting.start, name="working"),
    path("working/<uuid:key>", views.document, name="working_document"),
    path("working/<uuid:key>/back", comparing.choose, name="working_back"),
    path("working/<uuid:key>/back/<uuid:other>", comparing.compare, name="working_compare"),
]
