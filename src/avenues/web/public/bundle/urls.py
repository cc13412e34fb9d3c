"""The address of the public bundle."""

from django.urls import path

from avenues.web.public.bundle import views

urlpatterns = [path("appeal-pack/bundle", views.bundle, name="public_bundle")]
