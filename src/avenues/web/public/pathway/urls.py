"""Addresses of the pathway."""

from django.urls import path

from avenues.web.public.pathway import results, views

urlpatterns = [
    path("start", views.start, name="start"),
    path("start/<slug:slug>", views.question, name="question"),
    path("check-answers", views.check_answers, name="check_answers"),
    path("your-avenues", results.your_avenues, name="your_avenues"),
    path("your-avenues/not-open", results.not_open, name="not_open"),
    path("your-avenues/<slug:key>", results.your_avenue, name="your_avenue"),
    path("your-avenues/dates/<slug:name>.ics", results.one_date_for_a_calendar, name="one_date"),
    path("your-avenues.ics", results.dates_for_a_calendar, name="calendar_file"),
]
