"""Addresses of the pages about colleagues. The key is that of a membership."""

from django.urls import path

from avenues.web.desk.colleagues import views

urlpatterns = [
    path("", views.colleagues, name="colleagues"),
    path("add", views.add, name="add_colleague"),
    path("<uuid:key>/link", views.link, name="colleague_link"),
    path("<uuid:key>/sign-ins", views.sign_ins, name="sign_ins_of"),
    path("<uuid:key>/left", views.left, name="colleague_left"),
]
