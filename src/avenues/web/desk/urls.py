"""Addresses of the desk. The key in an address is always that of the record which is shown."""

from django.urls import include, path

from avenues.web.desk.disagreement import doing, looked, people, sharing, telling
from avenues.web.desk.disagreement import views as disagreement
from avenues.web.desk.listed import views as listed
from avenues.web.desk.opening import views as opening
from avenues.web.desk.proceeding import sealed, taking_part
from avenues.web.desk.proceeding import views as proceeding
from avenues.web.desk.recording import views as recording
from avenues.web.desk.today import views as today

app_name = "desk"
ONE = "disagreements/<uuid:key>"
PROCEEDING = "proceedings/<uuid:key>"
urlpatterns = [
    path("", today.today, name="today"),
    path("search", listed.search, name="search"),
    path("disagreements", listed.disagreements, name="disagreements"),
    path("elsewhere", listed.elsewhere, name="elsewhere"),
    path("open", opening.open_one, name="open"),
    path(ONE, disagreement.disagreement, name="disagreement"),
    path(f"{ONE}/history", disagreement.history, name="history"),
    path(f"{ONE}/looked", looked.who_looked, name="who_looked"),
    path(f"{ONE}/tell", telling.tell, name="tell"),
    path(f"{ONE}/note", doing.note, name="note"),
    path(f"{ONE}/assign", doing.assign, name="assign"),
    path(f"{ONE}/link", doing.link, name="link"),
    path(f"{ONE}/close", doing.close, name="close"),
    path(f"{ONE}/reopen", doing.reopen, name="reopen"),
    path(f"{ONE}/consent", sharing.consent, name="consent"),
    path(f"{ONE}/consents/<uuid:consent>", sharing.withdraw, name="withdraw"),
    path(f"{ONE}/subject", people.subject, name="subject"),
    path(f"{ONE}/people", people.add_party, name="add_party"),
    path(f"{ONE}/people/<uuid:party>", people.party, name="party"),
    path(f"{ONE}/bodies", people.add_body, name="add_body"),
    path(f"{ONE}/summary", people.summary, name="summary"),
    path(f"{ONE}/start", proceeding.start, name="start"),
    path(PROCEEDING, proceeding.proceeding, name="proceeding"),
    path(f"{PROCEEDING}/close", proceeding.close, name="close_proceeding"),
    path(f"{PROCEEDING}/reopen", proceeding.reopen, name="reopen_proceeding"),
    path(f"{PROCEEDING}/let-in", taking_part.let_in, name="let_in"),
    path(f"{PROCEEDING}/taking-part/<uuid:participation>", taking_part.end, name="end_taking_part"),
    path(f"{PROCEEDING}/tie", taking_part.tie, name="tie"),
    path(f"{PROCEEDING}/seats", taking_part.seats, name="seats"),
    path(f"{PROCEEDING}/sealed", sealed.sealed, name="sealed"),
    path(f"{PROCEEDING}/record", recording.choose, name="record"),
    path(f"{PROCEEDING}/record/<slug:what>", recording.record, name="record_one"),
    path(f"{PROCEEDING}/entries/<int:number>", recording.correct, name="correct"),
    path("due/<uuid:key>", recording.due, name="due"),
    path("", include("avenues.web.desk.call.urls")),
    path("", include("avenues.web.desk.diary.urls")),
    path("", include("avenues.web.desk.bundle.urls")),
    path("", include("avenues.web.desk.working.urls")),
    path("", include("avenues.web.desk.files.urls")),
    path("", include("avenues.web.desk.intake.urls")),
    path("", include("avenues.web.desk.letters.urls")),
    path("colleagues/", include("avenues.web.desk.colleagues.urls")),
    path("notices/", include("avenues.web.desk.notices.urls")),
    path("clocks/", include("avenues.web.desk.clocks.urls")),
    path("mediation/", include("avenues.web.desk.mediation.urls")),
]
