"""Addresses of the bundle."""

from django.urls import path

from avenues.web.desk.bundle import views

urlpatterns = [
    path("disagreements/<uuid:key>/bundle", views.bundle, name="bundle"),
]
