"""The address of the board."""

from django.urls import path

from avenues.web.desk.clocks import views

urlpatterns = [path("", views.clocks, name="clocks")]
