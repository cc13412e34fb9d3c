"""What a web server runs: `gunicorn avenues.web.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avenues.web.settings")
application = get_wsgi_application()
