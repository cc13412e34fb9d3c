"""Addresses of the public pages."""

from django.urls import include, path

from avenues.web.public import views

urlpatterns = [
    path("", include("avenues.web.public.pathway.urls")),
    path("", include("avenues.web.public.guidance.urls")),
    path("", include("avenues.web.public.bundle.urls")),
    path("", include("avenues.web.public.certificate.urls")),
    path("", include("avenues.web.public.papers.urls")),
    path("", include("avenues.web.public.reading.urls")),
    path("", views.home, name="home"),
    path("accessibility", views.accessibility, name="accessibility"),
    path("privacy", views.privacy, name="privacy"),
    path("contacts", views.contacts, name="contacts"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("robots.txt", views.robots, name="robots"),
    path("health", views.health, name="health"),
]
