"""Events from the rows of a spreadsheet, each with what the page already says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from kiosk.model.issues import Issue, issue
from kiosk.model.sheet import Otherwise, SheetColumn, SheetRow, alike, found, merged, said

DATE = (
    "date",
    "day",
    "when",
    "дата",
    "день",
    "日期",
    "时间",
    "jour",
    "fecha",
    "día",
    "التاريخ",
    "اليوم",
    "datum",
    "tag",
)
TITLE = (
    "title",
    "event",
    "name",
    "subject",
    "название",
    "мероприятие",
    "событие",
    "тема",
    "标题",
    "活动",
    "名称",
    "titre",
    "événement",
    "título",
    "evento",
    "actividad",
    "العنوان",
    "الحدث",
    "titel",
    "veranstaltung",
)
PLACE = (
    "place",
    "where",
    "room",
    "venue",
    "location",
    "место",
    "зал",
    "где",
    "地点",
    "会议室",
    "lieu",
    "salle",
    "lugar",
    "sala",
    "المكان",
    "القاعة",
    "ort",
    "raum",
)
BODY = (
    "body",
    "description",
    "about",
    "text",
    "details",
    "описание",
    "содержание",
    "内容",
    "说明",
    "contenu",
    "descripción",
    "الوصف",
    "beschreibung",
)
SOURCE = ("source", "announced by", "источник", "来源", "fuente", "المصدر", "quelle")
PAGE = ("page", "страница", "页面", "página", "الصفحة", "seite")


def columns(before: Sequence[Mapping[str, Any]]) -> tuple[SheetColumn, ...]:
    """What every event has, as those on the page `before` have it; they say whose word the new ones have."""
    source = next(iter(said(_only([event.get("source") for event in before]))), "")
    return (
        SheetColumn("date", "Day", "day", DATE, needed=True),
        SheetColumn("title", "Title", "text", TITLE, needed=True),
        SheetColumn("place", "Place", "text", PLACE),
        SheetColumn("body", "What it is about", "text", BODY),
        SheetColumn("source", "Source", "text", SOURCE, needed=True, otherwise=source),
        SheetColumn("page", "Page of the stand", "label", PAGE),
    )


Same = Callable[[Mapping[str, Any], SheetRow], bool]


def events(rows: Iterable[SheetRow], before: Sequence[Mapping[str, Any]], same: Same) -> list[dict[str, Any]]:
    """An event for each row; one that the page has already keeps what the sheet does not tell.

    It is the one with the same title in any language, or else the only one for which `same` holds.
    """
    rows, left = list(rows), list(before)
    known: dict[int, Mapping[str, Any]] = {}
    for index, row in enumerate(rows):
        if (event := _titled(row, left)) is not None:
            known[index] = event
            left.remove(event)
    for index, row in enumerate(rows):
        at_once = [event for event in left if same(event, row)]
        if index not in known and len(at_once) == 1:
            known[index] = at_once[0]
            left.remove(at_once[0])
    return [_event(row, known.get(index, {}), before) for index, row in enumerate(rows)]


def gone(before: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> tuple[Issue, ...]:
    """The events that are no longer there, as one note."""
    titles = {alike(text) for event in now for text in said(event.get("title"))}
    lost = [said(event.get("title"))[:1] for event in before if not titles & {*map(alike, said(event.get("title")))}]
    return (
        (issue("sheet-events-gone", count=len(lost), titles=tuple(t for each in lost for t in each)),) if lost else ()
    )


def _titled(row: SheetRow, among: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    wanted = {alike(text) for text in row.get("title", {}).values()}
    return next((event for event in among if wanted & {*map(alike, said(event.get("title")))}), None)


def _only(values: Sequence[Any]) -> Any:
    """The value, if all are the same."""
    return values[0] if values and all(value == values[0] for value in values) else None


def _event(row: SheetRow, known: Mapping[str, Any], all_before: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    event = dict(known)
    for key, value in row.items():
        if isinstance(value, Mapping):
            if key in known and value and all(isinstance(text, Otherwise) for text in value.values()):
                continue
            same = found(value.values(), [each.get(key) for each in (known, *all_before)])
            event[key] = merged(value, same if same is not None else known.get(key)) if value else known.get(key)
        elif value is not None:
            event[key] = plain(value)
    return {key: value for key, value in event.items() if value is not None}


def plain(value: Any) -> Any:
    """A day or an hour as YAML has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value) if isinstance(value, Otherwise) else value
