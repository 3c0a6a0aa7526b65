"""What Stenogram itself reads in mkdocs.yml: the keys under `extra.stenogram`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError, field_validator

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
        pattern=r"^(https?://|mailto:|[^\s@]+@)\S+$",
        description="Where mistakes are reported: mail or web",
    )
    missing: tuple[str, ...] = Field((), description="What the corpus is known to lack, in sentences")
    originals: StrictBool = Field(
        False, description="true: the files that texts were imported from are published, with their hashes"
    )
    parliament: str | None = Field(
        None,
        pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
        description="The country or region whose parliament's record it is (ISO 3166): its TEI is as ParlaMint has it",
    )

    @field_validator("missing", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value or ()


def own_settings(extra: Mapping[str, Any]) -> tuple[OwnSettings, tuple[tuple[str, str], ...]]:
    """The settings, and for each mistake in them its key and a sentence. Wrong keys count as absent."""
    given = extra.get("stenogram")
    if given is None:
        return OwnSettings(), ()
    if not isinstance(given, dict):
        return OwnSettings(), (("stenogram", message("{key} holds keys with values, such as entries: all", key=KEY)),)
    try:
        return OwnSettings.model_validate(given), ()
    except ValidationError as error:
        mistakes = tuple((str(mistake["loc"][0]), _sentence(mistake)) for mistake in error.errors())
    wrong = {key for key, _ in mistakes}
    return OwnSettings.model_validate({key: value for key, value in given.items() if key not in wrong}), mistakes


def _sentence(mistake: Mapping[str, Any]) -> str:
    key = f"{KEY}.{mistake['loc'][0]}"
    if mistake["type"] == "extra_forbidden":
        return message(
            "{key} is not a setting; the settings are {names}", key=key, names=tuple(OwnSettings.model_fields)
        )
    return message("{key}: {what}", key=key, what=f"{mistake['msg'][:1].lower()}{mistake['msg'][1:]}")
