"""What a figure counts: a unit of CLDR, a sign, or an author's own words for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, RootModel, Tag

from kiosk.model.cldr import WORLD, locale_data
from kiosk.model.text import Text
from kiosk.model.usage import UnitForms

PERCENT = "%"
SIGNS = {"hectare": "ha", "tonne": "t", "kilogram": "kg", "gram": "g", "kilometer": "km", "liter": "l"}
"""Signs that tables of figures have behind numbers."""


def _forms(written: Any) -> Any:
    """A language with one form for all numbers need not call it `other`."""
    return {"other": written} if isinstance(written, str) else written


def _kind(written: Any) -> str:
    values = written.values() if isinstance(written, dict) else ()
    return "forms" if isinstance(written, CountedUnit) or any(isinstance(each, dict) for each in values) else "words"


LanguageForms = Annotated[UnitForms, BeforeValidator(_forms, json_schema_input_type=UnitForms | str)]


class CountedUnit(RootModel[dict[str, LanguageForms]]):
    """Words for what is counted in each language, in the forms that go with numbers."""

    model_config = ConfigDict(frozen=True)

    def within(self, languages: Sequence[str]) -> UnitForms:
        """The forms in the first of `languages` that has them, else in any."""
        return next(self.root[code] for code in (*languages, *self.root) if code in self.root)


Unit = Annotated[
    Annotated[Text, Tag("words")] | Annotated[CountedUnit, Tag("forms")],
    Discriminator(_kind),
    Field(description="what is counted: hectare, tonne, million or %, words as in {en: ha, ru: га}, or their forms"),
]


def name_of(unit: Unit | None) -> str:
    """What is the same in all languages: `%`, or the name of a unit; "" for an author's own words."""
    return unit.root if isinstance(unit, Text) and isinstance(unit.root, str) else ""


def spellings(unit: Unit | None) -> list[str]:
    """What may stand behind a number for it: its words in every language, and the names and signs of CLDR's."""
    if isinstance(unit, CountedUnit):
        return [form for forms in unit.root.values() for form in forms.model_dump().values() if form]
    if unit is None or isinstance(unit.root, dict):
        return [*unit.root.values()] if unit and isinstance(unit.root, dict) else []
    known = locale_data(WORLD).units.get(unit.root, {}).values()
    signs = [SIGNS[unit.root]] if unit.root in SIGNS else []
    return [unit.root, *signs, *(form.replace("{0}", "").strip() for form in known)]
