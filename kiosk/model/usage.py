"""Where a language's numbers and dates differ from CLDR; what is not written is CLDR's."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.model.issues import Invalid
from kiosk.model.text import Model


def _locale(name: str) -> str:
    from kiosk.model.cldr import known

    if not known(name):
        raise Invalid("locale-unknown", written=name)
    return name


Mark = Annotated[str, StringConstraints(strip_whitespace=False)]
Twelve = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class UnitForms(Model):
    """A word for what is counted, as it stands behind its number; those that are not written are as `other`.

    Which of CLDR's plural categories a number has is the language's: in Arabic, 11 to 99 are `many`.
    """

    zero: str | None = Field(None, description="behind 0, where the language tells it from others", examples=[""])
    one: str | None = Field(None, description="behind 1, in some languages also 21, 31", examples=["hectare"])
    two: str | None = Field(None, description="behind 2, where the language tells it from others", examples=[""])
    few: str | None = Field(None, description="behind a few: 2 to 4 in Russian, 3 to 10 in Arabic", examples=[""])
    many: str | None = Field(None, description="behind many: 5 to 20 in Russian, 11 to 99 in Arabic", examples=[""])
    other: str = Field(description="behind any other number, and where a form is not written", examples=["hectares"])

    def of(self, category: str) -> str:
        """The form for a plural category of CLDR."""
        form: str | None = getattr(self, category)
        return form or self.other


class Usage(Model):
    """What differs."""

    locale: Annotated[str, AfterValidator(_locale)] | None = Field(
        None, description="a locale of CLDR to follow, if not the language's own: en-US", examples=["en-US"]
    )
    group_mark: Mark | None = Field(
        None, description="between thousands, as in 4,800; none if empty", examples=["\u00a0"]
    )
    group_from: int = Field(4, description="the fewest digits that are grouped", ge=4, le=5)
    decimal_mark: Mark | None = Field(None, description="before decimals", examples=[","])
    months: Twelve | None = Field(None, description="the names of the months", examples=[[]])
    first_of_month: str | None = Field(None, description="how the first day is written, as in 1er", examples=["1er"])
    range_mark: Mark | None = Field(None, description="between two days or years, as in 2011-2016", examples=["-"])
    units: dict[str, UnitForms] = Field(
        default_factory=dict, description="units that are called otherwise, each by its name in CLDR", examples=[{}]
    )

    def __hash__(self) -> int:
        return hash(self._spelt)

    @cached_property
    def _spelt(self) -> str:
        return self.model_dump_json()
