"""Addresses of calendar files."""

from django.urls import path

from avenues.web.desk.diary import views

urlpatterns = [
    path("diary.ics", views.of_today, name="diary"),
    path("diary/<uuid:key>.ics", views.of_one, name="due_file"),
]
