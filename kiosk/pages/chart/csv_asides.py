"""Rows of a CSV that belong to no category: totals, sources, remarks."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

_TOTAL = re.compile(
    r"((grand|sub|over-?all|running|sous)?[- ]?totals?( (amount|area|general|général|geral|generale))?|totale[ns]?|"
    r"sums?|summe|gesamt(summe|ergebnis|zahl)?|insgesamt|zusammen|zwischensumme|teilergebnis|somme|suma|"
    r"(общий )?итог|(всего|итого)( по .*)?|сумма|合计|总计|总和|总数|共计|小计|合計|總計|"
    r"(ال)?مجموع( الكلي| العام)?|(ال)?إجمالي( الكلي| العام)?|[Σ∑])( \(.*\)|, .*)?[:：]?",
    re.IGNORECASE,
)
_WORDS = (
    r"((data |re)?sources?|(foot-?)?notes?|remarks?|comments?|n\.?b\.?|(last )?updated?|as of|retrieved|copyright|"
    r"quellen?|anmerkung(en)?|hinweise?|fu(ß|ss)noten?|stand|remarques?|fuentes?|notas?|observaciones|"
    r"источники?( данных)?|примечани[ея]|сноски?|资料来源|数据来源|来源|注释?|备注|说明|"
    r"(ال)?(مصدر|مصادر|ملاحظة|ملاحظات|هامش))"
)
_REMARK = re.compile(rf"{_WORDS}( \d+| \(.*\))?\s?[:：].*|©.*|https?://.*|www\..*", re.IGNORECASE | re.DOTALL)
_REMARK_ALONE = re.compile(
    rf"{_WORDS}\b|[*†‡¹²³⁴⁵^§(\[]|\d+\)|.*[;:：；。]|.*,.*\d{{4}}|.*\.$|.{{40}}", re.IGNORECASE | re.DOTALL
)
"""What stands without figures and is no label."""
FEW = 3


def aside(category: str, others: Sequence[str], numbered: bool) -> str:
    """The code of the issue of a row that is a total or a remark, "" for a row of figures.

    `numbered` says whether categories are numbers.
    """
    label = category or next(filter(None, others), "")
    if _TOTAL.fullmatch(label):
        return "csv-total-row"
    alone = not any(others) and (_REMARK_ALONE.match(label) or (numbered and not label[:1].isdigit()))
    return "csv-remark-row" if alone or _REMARK.fullmatch(label) else ""


def numbered(categories: Sequence[str]) -> bool:
    """Whether most of them are numbers."""
    return 2 * sum(category[:1].isdigit() for category in categories) > len(categories)


def adds_up(columns: Sequence[Sequence[float | None]]) -> bool:
    """Whether the last row is, in every column, the sum of those above it."""
    for column in columns:
        *above, last = column
        known = [number for number in above if number is not None and number >= 0]
        if len(known) < FEW or len(known) < len(above) or not last or not math.isclose(sum(known), last, rel_tol=1e-4):
            return False
    return bool(columns)
