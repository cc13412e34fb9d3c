"""Every address of the site."""

from django.urls import include, path

urlpatterns = [
    path("desk/", include("avenues.web.desk.urls")),
    path("sign-in/", include("avenues.web.sign_in.urls")),
    path("", include("avenues.web.public.urls")),
]
