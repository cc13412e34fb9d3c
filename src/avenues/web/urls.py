"""Every address of the site."""

from django.urls import include, path

handler500 = "avenues.web.failing.failed"
urlpatterns = [
    path("desk/", include("avenues.web.desk.urls")),
    path("sign-in/demo/", include("avenues.web.demo.urls")),
    path("sign-in/", include("avenues.web.sign_in.urls")),
    path("", include("avenues.web.public.urls")),
]
