"""How a page is made: Jinja2, and GOV.UK Frontend's components as `govuk("error-summary", …)`.

Read with `templates/base.html`, the frame of every page.
"""

from functools import cache, lru_cache, partial
from typing import Any, Final

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from avenues import __version__
from avenues.directory.operator import operator
from avenues.web.public.links import FOOTER
from avenues.web.public.pathway.spoken import inside, opening
from avenues.web.writing import Environment

CARD: Final = "parts/contact.html"


def environment(**options: Any) -> Environment:
    """The environment of all our templates; Django calls this once.

    `fixed("parts/footer.html")` renders a part that is the same on every page, once. `contact_card(contact)`
    shows how to reach one contact, rendered once for each; `kept(template, macro, thing)` does so for any
    other thing that is frozen and holds nothing of a visit.
    """
    made = Environment(  # Django's options ask for autoescape
        **{**options, "undefined": StrictUndefined, "cache_size": -1},
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        fixed=cache(lambda name: Markup(made.get_template(name).render())),  # noqa: S704  our own template
        footer_links=FOOTER,
        govuk=govuk,
        is_demo=is_demo,
        operator=operator(),
        static=cache(static),
        url=_url,
        version=__version__,
    )
    made.filters.update(inside=inside, opening=opening)
    for name in ("said", "source"):  # a filter is called more simply than a function
        made.filters[name] = lru_cache(4096)(partial(_part, made, "pathway/parts.html", name))
    made.globals["kept"] = lru_cache(4096)(partial(_part, made))
    card: Any = made.get_template(CARD).module
    made.globals["contact_card"] = lru_cache(256)(card.contact_card)
    return made


def is_demo() -> bool:
    """Is all that is shown made up? Then every page says so."""
    return bool(settings.DEMO)


def _part(made: Environment, template: str, macro: str, shown: object) -> Markup:
    """A part of a page that shows the same thing in the same words: `kept("parts.html", "said", reason)`."""
    module: Any = made.get_template(template).module
    part: Markup = getattr(module, macro)(shown)
    return part


def govuk(component: str, **params: Any) -> Markup:
    """One component of GOV.UK Frontend: `govuk("button", text="Continue")`."""
    return Markup(_macro(component)(params))  # noqa: S704  the macro escapes what it is given


@cache
def _macro(component: str) -> Any:
    """The macro of a component, kept: finding it anew costs a hundred times what calling it does."""
    template = _components().get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    return getattr(template.module, "govuk" + component.title().replace("-", ""))


@cache
def _components() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(autoescape=True, loader=loader, cache_size=-1, auto_reload=False)


def _url(name: str, /, **parts: str) -> str:
    return _known_url(name, tuple(parts.items()))


@lru_cache(1024)
def _known_url(name: str, parts: tuple[tuple[str, str], ...]) -> str:
    return reverse(name, kwargs=dict(parts))
