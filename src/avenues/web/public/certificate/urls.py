"""Addresses of the check. The one that is printed holds the number; the code is sent with the form."""

from django.urls import path

from avenues.web.public.certificate import views

urlpatterns = [
    path("certificate", views.check, name="check_certificate"),
    path("certificate/<str:number>", views.check, name="check_this_certificate"),
]
