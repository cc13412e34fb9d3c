"""Addresses of intake."""

from django.urls import path

from avenues.web.desk.intake import views

urlpatterns = [path("intake", views.intake, name="intake")]
