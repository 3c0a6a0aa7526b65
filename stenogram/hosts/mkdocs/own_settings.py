"""What Stenogram itself reads in mkdocs.yml: the keys under `extra.stenogram`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError, field_validator

from stenogram.curation.validation_messages import COUNTRY_OR_REGION, MAIL_OR_WEB, in_words
from stenogram.messages import message

KEY: Final = "extra.stenogram"


class OwnSettings(BaseModel):
    """The keys under `extra.stenogram`, all of which may be left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    csp: StrictBool = Field(True, description="false: pages have no Content-Security-Policy of their own")
    entries: Literal["named", "all"] = Field(
        "named", description="Which entries of the registry have a page: those that a text mentions, or all"
    )
    share_images: StrictBool = Field(
        True, description="false: no pictures are drawn for where pages are shared elsewhere"
    )
    contact: str | None = Field(
        None,
        pattern=MAIL_OR_WEB,
        description="Where mistakes are reported: mail or web",
    )
    missing: tuple[str, ...] = Field((), description="What the corpus is known to lack, in sentences")
    originals: StrictBool = Field(
        False, description="true: the files that texts were imported from are published, with their hashes"
    )
    parliament: str | None = Field(
        None,
        pattern=COUNTRY_OR_REGION,
        description="The country or region whose parliament's record it is (ISO 3166): its TEI is as ParlaMint has it",
    )

    @field_validator("missing", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value or ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong under a key of the settings: what it is, and what to write instead."""

    key: str
    what: str
    remedy: str


def own_settings(extra: Mapping[str, Any]) -> tuple[OwnSettings, tuple[Mistake, ...]]:
    """The settings, and each mistake in them. Wrong keys count as absent."""
    given = extra.get("stenogram")
    if given is None:
        return OwnSettings(), ()
    if not isinstance(given, dict):
        return OwnSettings(), (_NO_KEYS,)
    try:
        return OwnSettings.model_validate(given), ()
    except ValidationError as error:
        mistakes = tuple(_mistake(details) for details in error.errors())
    wrong = {mistake.key for mistake in mistakes}
    return OwnSettings.model_validate({key: value for key, value in given.items() if key not in wrong}), mistakes


def _mistake(details: Mapping[str, Any]) -> Mistake:
    what, remedy = in_words(OwnSettings, details)
    return Mistake(str(details["loc"][0]), what, remedy)


_NO_KEYS: Final = Mistake(
    "stenogram",
    message("{key} holds keys with values, such as entries: all", key=KEY),
    message("correct the value"),
)
