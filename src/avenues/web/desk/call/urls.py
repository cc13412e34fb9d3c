"""Addresses of adviser mode."""

from django.urls import path

from avenues.web.desk.call import views

CALL = "disagreements/<uuid:key>/call"
urlpatterns = [
    path(CALL, views.call, name="call"),
    path(f"{CALL}/steps", views.steps, name="call_steps"),
    path(f"{CALL}/summary.txt", views.text, name="call_text"),
]
