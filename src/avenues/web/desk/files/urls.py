"""Addresses of papers."""

from django.urls import path

from avenues.web.desk.files import giving, views

urlpatterns = [
    path("disagreements/<uuid:key>/files", views.of_disagreement, name="files"),
    path("proceedings/<uuid:key>/files", views.of_proceeding, name="files_of_proceeding"),
    path("files/<uuid:key>", giving.download, name="file"),
    path("files/<uuid:key>/remove", giving.remove, name="remove_file"),
]
