"""Django, made ready by being imported: with a data folder that belongs to this run alone."""

import os
import tempfile

import django

os.environ["ASKWELL_DATA_DIR"] = tempfile.mkdtemp(prefix="askwell-tests-")
os.environ.setdefault("ASKWELL_LOG_LEVEL", "error")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.web.config.settings")
django.setup()
