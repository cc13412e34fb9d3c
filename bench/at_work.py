"""The site's settings, with one address more: a bare page behind its own door (`at_work_urls.py`)."""

from avenues.web.settings import *  # noqa: F403 - the site's settings, but for its addresses

ROOT_URLCONF = "bench.at_work_urls"
