"""Django's settings. The environment may say otherwise wherever `env` is read; nothing needs to be said.

The public site keeps nothing and sets no cookie (docs/adr/0001-answers-travel-in-the-address.md): sessions
and sign-in are for people at work, under their own addresses (`at_work.py`).
"""

from environs import Env, EnvError

from avenues.files.places import ALIAS, configured
from avenues.web.installation import PACKAGE, secret_key, var_folder
from avenues.web.sign_in.organisations import read as read_organisations

env = Env()

VAR = var_folder()
DEBUG = env.bool("DEBUG", False)
SECRET_KEY = env.str("SECRET_KEY", "") or secret_key(VAR)
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])

# `avenues demo` sets it: everybody in a made-up area can be signed in as by one click (`demo/`).
DEMO = env.bool("AVENUES_DEMO", False)

ROOT_URLCONF = "avenues.web.urls"
WSGI_APPLICATION = "avenues.web.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "avenues.directory",
    "avenues.casework",
    "avenues.web.public",
    "avenues.web.sign_in.apps.SignInConfig",
    "avenues.web.sign_in.apps.AccountsConfig",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [  # each costs every page some time; see bench/
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "avenues.web.headers.privacy_headers",
    "django.middleware.common.CommonMiddleware",
    "avenues.web.at_work.AtWork",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "avenues.web.pages.environment",
            "context_processors": ["avenues.web.at_work.messages"],
        },
    }
]

DATABASES = {
    "default": env.dj_db_url(
        "DATABASE_URL", f"sqlite:///{VAR / 'avenues.sqlite3'}", conn_max_age=60, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # or writers that began by reading find "database is locked"
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
AVENUES_PAPERS = env.str("AVENUES_PAPERS", "")  # a folder with an operator's own words for papers
AUTH_USER_MODEL = "casework.User"
GUARD_HISTORY = env.bool("GUARD_HISTORY", True)  # the database refuses to change what is only added to
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

# Hashed, compressed files in production, after `collectstatic`; the files as they are everywhere else.
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", "") or None
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STORAGES = {
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
    ALIAS: configured(env.str("AVENUES_FILES_STORE", ""), VAR),
}
WHITENOISE_USE_FINDERS = not STATIC_ROOT

SITE_ADDRESS = env.str("SITE_ADDRESS", "http://127.0.0.1:8000")  # for links that a command or a paper prints
HTTPS = env.bool("HTTPS", False)
BEHIND_PROXY = env.bool("BEHIND_PROXY", False)
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "no-referrer"  # an address holds answers: no other site may see it

# People at work. A session ends after half an hour without a page, after ten hours, and with the browser.
LOGIN_URL = "demo:start" if DEMO else "account_login"
LOGIN_REDIRECT_URL = "/desk/"
LOGOUT_REDIRECT_URL = LOGIN_URL
SESSION_ENGINE = "avenues.web.sign_in.store"
SESSION_COOKIE_NAME = "__Host-avenues" if HTTPS else "avenues"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = env.int("SESSION_LONGEST", 10 * 3600)
SESSION_IDLE = env.int("SESSION_IDLE", 30 * 60)
CSRF_COOKIE_NAME = "__Host-avenues-form" if HTTPS else "avenues-form"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # it ends with the browser
CSRF_FAILURE_VIEW = "avenues.web.sign_in.views.form_too_old"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "avenues.web.sign_in.passwords.NotLikeThePerson"},
    {"NAME": "avenues.web.sign_in.passwords.LongEnough"},
    {"NAME": "avenues.web.sign_in.passwords.NotCommon"},
    {"NAME": "avenues.web.sign_in.passwords.NotAllFigures"},
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600

# Sign-in is allauth's, with our words and pages (`sign_in/`). Nobody joins by themselves.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SECOND_STEP_REQUIRED = env.bool("SECOND_STEP", not DEMO)
ACCOUNT_ADAPTER = "avenues.web.sign_in.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "30/m/ip,5/15m/key"}
ACCOUNT_FORMS = {
    "login": "avenues.web.sign_in.forms.SignInForm",
    "reset_password": "avenues.web.sign_in.forms.ForgottenForm",
    "reset_password_from_key": "avenues.web.sign_in.forms.NewPasswordForm",
    "change_password": "avenues.web.sign_in.forms.ChangePasswordForm",
    "set_password": "avenues.web.sign_in.forms.FirstPasswordForm",
    "reauthenticate": "avenues.web.sign_in.forms.PasswordAgainForm",
}
MFA_ADAPTER = "avenues.web.sign_in.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are given by the organisation
MFA_TOTP_TOLERANCE = 1  # a clock half a minute out, or a slow hand
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # passkeys on this machine, for a first try
MFA_FORMS = {
    "authenticate": "avenues.web.sign_in.forms.CodeForm",
    "reauthenticate": "avenues.web.sign_in.forms.CodeAgainForm",
    "activate_totp": "avenues.web.sign_in.forms.FirstCodeForm",
    "add_webauthn": "avenues.web.sign_in.passkeys.AddPasskeyForm",
    "edit_webauthn": "avenues.web.sign_in.passkeys.NamePasskeyForm",
    "authenticate_webauthn": "avenues.web.sign_in.passkeys.UsePasskeyForm",
    "reauthenticate_webauthn": "avenues.web.sign_in.passkeys.PasskeyAgainForm",
    "login_webauthn": "avenues.web.sign_in.passkeys.PasskeyAloneForm",
}
SOCIALACCOUNT_ADAPTER = "avenues.web.sign_in.elsewhere.OrganisationAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form may only be sent to this site, and would be led away
SIGN_IN_ORGANISATIONS = read_organisations(env.path("AVENUES_SIGN_IN", None))
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0

# What limits on failed sign-ins are counted in; `createcachetable` makes it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Mail: shown where the server runs until EMAIL_URL names a mail server.
mail = env.dj_email_url("EMAIL_URL", "console://")
if "EMAIL_BACKEND" not in mail:
    raise EnvError("EMAIL_URL cannot be read. Expected for example submission://user:password@host:587")
EMAIL_BACKEND = mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = mail["EMAIL_HOST"], mail["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS, EMAIL_USE_SSL = mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("EMAIL_FROM", "avenues@localhost")

# Papers that people bring, and those that are issued (docs/how-to/files.md).
FILES_KEY = env.str("AVENUES_FILES_KEY", "")
FILES_KEY_FILE = env.path("AVENUES_FILES_KEY_FILE", None)
FILES_KEY_IS_MADE = DEMO or not HTTPS  # on one's own machine; a public server is given one
FILES_LARGEST = env.int("AVENUES_FILES_LARGEST", 25)  # megabytes
FILES_AT_ONCE = env.int("AVENUES_FILES_AT_ONCE", 20)
BUNDLE_LARGEST = env.int("AVENUES_BUNDLE_LARGEST", 150)  # megabytes: all papers of a bundle together
CLAMD = env.str("AVENUES_CLAMD", "")  # unix:/path or tcp://host:3310; without one nothing is checked
DATA_UPLOAD_MAX_NUMBER_FILES = 500  # those beyond `FILES_AT_ONCE` are read past and named
FILE_UPLOAD_HANDLERS = [
    "avenues.web.receiving.UpToTheLimit",  # or whoever sends a form could fill the disk
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Who runs this site and for which area: data, not code.
AVENUES_OPERATOR = env.path("AVENUES_OPERATOR", PACKAGE / "directory" / "data" / "operator.toml")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Never an address: Django logs one for every page not found or badly asked for.
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django.security.csrf": {"level": "ERROR"},
    },
}
