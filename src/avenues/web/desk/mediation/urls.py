"""Addresses of the mediation desk."""

from django.urls import path

from avenues.web.desk.mediation import agreement, call, certificate, front, meetings, promises, script_page

urlpatterns = [
    path("", front.front, name="mediation"),
    path("call", call.new, name="mediation_call"),
    path("call/<uuid:key>", call.known, name="mediation_call_about"),
    path("meetings", meetings.diary, name="mediation_meetings"),
    path("promises", promises.board, name="mediation_promises"),
    path("<uuid:key>/script", script_page.script, name="mediation_script"),
    path("<uuid:key>/certificate", certificate.certificate, name="mediation_certificate"),
    path("<uuid:key>/agreement", agreement.agreement, name="mediation_agreement"),
]
