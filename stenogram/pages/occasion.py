"""When, where and at what event a part of a compilation was spoken, as its header shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stenogram import translations
from stenogram.dates import PartialDate
from stenogram.model import Participant, Registry, Section
from stenogram.pages import addresses, escape, wording
from stenogram.pages.escape import Markup
from stenogram.pages.facts import Fact, entity_link, facts
from stenogram.pages.isolation import gettext as _


def occasion_parts(section: Section) -> tuple[Markup | None, ...]:
    """Day, place and kind of event of a part; the event not where the heading says it already."""
    event = section.event if section.event and section.event.casefold() not in section.title.casefold() else None
    return (
        days(section),
        escape.markdown(section.place) if section.place else None,
        escape.markdown(event) if event else None,
    )


def occasion_facts(section: Section, registry: Registry, path: str, language: str) -> tuple[Fact, ...]:
    """What else is known of a part; `path` is that of the page, `language` that of the text."""
    participants = participant_links(section.participants, registry, path, language)
    about = [entity_link(path, registry.entities[entity]) for entity in section.about if entity in registry.entities]
    return facts(
        (_("Record of"), about),
        (_("Participants"), [escape.semicolon_separated(participants)]),
        (_("Source"), [escape.web_link(_("Original"), section.url) if section.url else None]),
        (_("Date from"), [escape.citation(source) for source in section.sources]),
    )


def days(section: Section) -> Markup | None:
    """The day of a part, or its first and last, as elements of time."""
    dates = [date for date in (section.date, section.until) if date]
    return Markup(" – ".join(map(time_element, dates))) if dates else None


def time_element(day: PartialDate) -> Markup:
    return Markup(f'<time datetime="{day}">{wording.date(day)}</time>')


def outline_label(section: Section) -> str:
    """A part in the outline of its page: its title, and its day."""
    if section.date is None:
        return section.title
    return _("%(name)s, %(when)s", name=section.title, when=wording.date(section.date))


def participant_links(
    participants: Sequence[Participant], registry: Registry, path: str, language: str
) -> Iterator[Markup]:
    """Names with the offices held that day; those of registered people lead to their pages."""
    for participant in participants:
        person = participant.id if participant.id in registry.entities else None
        page = addresses.participant_path(person, registry) if person else None
        yield participant_link(in_words_of_site(participant, person, registry, language), page, path)


def in_words_of_site(participant: Participant, person: str | None, registry: Registry, language: str) -> Participant:
    """A participant of a text in a `language`: in a site of another one, by the name of `person` in the registry."""
    entity = registry.entities.get(person or "")
    if entity is None or language.split("-")[0] == translations.language().split("-")[0]:
        return participant
    return replace(participant, name=entity.name)


def participant_link(participant: Participant, page: str | None, path: str) -> Markup:
    """A name with the office held that day, which leads to a page where there is one."""
    name = escape.markdown(participant.name)
    if page:
        name = escape.link(participant.name, addresses.link(path, page))
    if not participant.role:
        return name
    role = Markup(f'<span class="st-role">{escape.markdown(participant.role, at_start=False)}</span>')
    # Each stands on its own, so that the order of the site holds between them.
    return Markup(_("%(name)s, %(when)s", name=name, when=role))
