"""Django's settings. What an administrator chooses comes from the environment: see `environment.py`."""

from pathlib import Path

from askwell.web.config.environment import read_environment
from askwell.web.config.logs import configure_logs
from askwell.web.sqlite_safety import journal_mode

ENVIRONMENT = read_environment()
WEB = Path(__file__).resolve().parent.parent

SECRET_KEY = ENVIRONMENT.secret_key
BASE_URL = ENVIRONMENT.base_url
OPERATOR = ENVIRONMENT.operator
KEYS_SECRET = ENVIRONMENT.keys_secret
DATA_DIR = ENVIRONMENT.data_dir
KEYS_FILE = DATA_DIR / "keys.db"
DEBUG = False
ALLOWED_HOSTS = [ENVIRONMENT.host]

INSTALLED_APPS = ["askwell.web.config", "askwell.web.rooms", "askwell.web.actions"]
ROOT_URLCONF = "askwell.web.routes"
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"

# No write transaction may last: no ATOMIC_REQUESTS. IMMEDIATE takes the write lock at once, so that two writers
# wait for each other instead of failing half-way.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "askwell.db",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": f"PRAGMA journal_mode={journal_mode()}; PRAGMA synchronous=FULL; PRAGMA secure_delete=FAST",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LOCALE_PATHS = [WEB.parent / "locale"]

LOGGING_CONFIG = None
configure_logs(ENVIRONMENT.log_level)
