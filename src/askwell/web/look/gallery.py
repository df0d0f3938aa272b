"""The page at /look: every component in every state, with the real templates and the real stylesheet."""

from jinja2 import Environment

from askwell.web.look.circle import Direction


def render_gallery(env: Environment, theme: str, direction: Direction, language: str) -> str:
    return ""
