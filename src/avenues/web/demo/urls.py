"""Addresses of the demonstration's own pages. Where no demonstration runs there is nothing behind them."""

from django.urls import path

from avenues.web.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.start, name="start"),
    path("as", views.sign_in_as, name="sign_in_as"),
]
