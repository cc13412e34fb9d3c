"""Addresses of the sign-in pages."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from avenues.web.sign_in import views

app_name = "sign_in"
urlpatterns = [
    path("", views.SignIn.as_view(), name="sign_in"),
    path("out", LogoutView.as_view(), name="sign_out"),
]
