"""Figures as the usual programs save them in six locales, and what people write into their cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.corpus.shape import Shape
from tests.support.content import Folder

if TYPE_CHECKING:
    from tests.support.stand import Stand

PAGE = """\
kind: chart
type: grouped
title: {en: Opium poppy, ru: Опийный мак}
subject: {en: Area, ru: Площадь}
csv: FILE
series:
  - {name: Afghanistan, column: afghanistan}
  - {name: Myanmar, column: myanmar}
source: UNODC
"""
HEAD = ("year", "afghanistan", "myanmar")
OPENDOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"


def made(raw: bytes, file: str = "shape.csv", unit: str = "") -> Callable[[Folder], None]:
    """A chart of two series beside that file."""

    def make(folder: Folder) -> None:
        folder.write("pages/shape.yaml", PAGE.replace("FILE", file) + (f"unit: '{unit}'\n" if unit else ""))
        folder.write(f"pages/{file}", raw)
        folder.edit("site.yaml", "page: opium", "page: shape")
        folder.edit("site.yaml", "{page: hello}", "{page: hello}\n  - {page: opium}")

    return make


def written(*rows: tuple[str, ...], sign: str = ";", end: str = "\r\n", mark: str = "\ufeff") -> bytes:
    """The rows below the names of the columns, as Excel saves "CSV UTF-8" where commas come before decimals."""
    return (mark + "".join(sign.join(row) + end for row in (HEAD, *rows))).encode()


def bars(*labels: str) -> Callable[[Stand], None]:
    """Each of these stands on the screen."""

    def seen(stand: Stand) -> None:
        shown = {str(item.property("text")) for item in stand.items()}
        assert shown.issuperset(labels), f"{set(labels) - shown} not among {sorted(shown)}"

    return seen


def good(name: str, raw: bytes, *labels: str, common: bool = True, unit: str = "") -> Shape:
    """A sheet that is read as it was meant."""
    return Shape(name, made(raw, unit=unit), seen=bars(*labels), common=common)


def cell(name: str, value: str, code: str, common: bool = True) -> Shape:
    """A sheet with one cell that is not to be read."""
    return Shape(name, made(written(("2014", "224", "57"), ("2015", value, "55"))), frozenset([code]), common=common)


def row(name: str, *cells: str, code: str = "csv-remark-row", common: bool = True) -> Shape:
    """A sheet with a last row that is not one of figures."""
    rows = (("2014", "224", "57"), ("2015", "183", "55"), cells)
    return Shape(name, made(written(*rows)), frozenset([code]), common=common)


def bad(name: str, raw: bytes, *codes: str, file: str = "shape.csv", common: bool = True) -> Shape:
    """A file that is not to be read."""
    return Shape(name, made(raw, file), frozenset(codes), common=common)


def packed(*names: str, mimetype: bytes = b"") -> bytes:
    """What office programs save: a ZIP file with these names in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        if mimetype:
            file.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            file.writestr(name, "<worksheet/>")
    return held.getvalue()


XLSX = packed("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
COMMA = written(("2014", '"224,000"', "57.6"), ("2015", '"183,000"', '"1,055.5"'), sign=",")

SHAPES = (
    good("Excel, English and Chinese", COMMA, "224,000", "183,000", "57.6", "1,055.5"),
    good(
        "Excel, German and Spanish",
        written(("2014", "224.000", "57,6"), ("2015", "183.000", "55.500")),
        "224,000",
        "57.6",
        "55,500",
    ),
    good(
        "Excel, French",
        written(("2014", "224\u202f000", "57,6"), ("2015", "183\u202f000,5", "1")),
        "224,000",
        "183,000.5",
        "57.6",
    ),
    good(
        "Excel, Russian",
        written(("2014", "224\u00a0000", "57,6"), ("2015", "183\u00a0000,5", "1")),
        "224,000",
        "183,000.5",
    ),
    good("Excel, Swiss", written(("2014", "224'000", "57.6"), ("2015", "183’000.5", "1")), "224,000", "183,000.5"),
    good("Excel, Arabic digits", written(("2014", "٢٢٤٬٠٠٠", "٥٧٫٦"), ("2015", "١٨٣٠٠٠", "١")), "224,000", "57.6"),
    good("Excel, Persian digits", written(("2014", "۲۲۴۰۰۰", "۵۷"), ("2015", "۱", "۲")), "224,000", "57", common=False),
    good(
        "wide digits",
        written(("2014", "２２４，０００．５", "５７"), ("2015", "1", "2")),
        "224,000.5",
        "57",
        common=False,
    ),
    good(
        "Google Sheets, German",
        written(("2014", '"224.000"', '"57,6"'), ("2015", "1", "2"), sign=","),
        "224,000",
        "57.6",
    ),
    good(
        "LibreOffice, all in quotes",
        written(('"2014"', '"224000"', '"57.6"'), ('"2015"', '"1"', '"2"'), sign=",", end="\n", mark=""),
        "224,000",
        "57.6",
    ),
    good(
        "Numbers, French",
        written(("2014", "224 000", "57,6"), ("2015", "1", "2"), end="\n", mark=""),
        "224,000",
        "57.6",
    ),
    good("with tabs", written(("2014", "224000", "57.6"), ("2015", "1", "2"), sign="\t"), "224,000", "57.6"),
    good("with bars", written(("2014", "224000", "57.6"), ("2015", "1", "2"), sign="|"), "224,000", common=False),
    good("sep=;", b"sep=;\r\n" + written(("2014", "224000", "57,6"), ("2015", "1", "2"), mark=""), "224,000", "57.6"),
    good(
        "titles above, an empty row and an empty column",
        b"Poppy, in hectares;;;;\r\n;;;;\r\n;year;afghanistan;;myanmar\r\n;2014;224000;;57\r\n;2015;1;;2\r\n;;;;\r\n",
        "224,000",
        "57",
    ),
    good("columns to spare", written(("2014", "224000", "57", "", ""), ("2015", "1", "2", "", "")), "224,000", "57"),
    good("no last line end", written(("2014", "224000", "57"), ("2015", "1", "2")).rstrip(), "224,000", common=False),
    good(
        "old Mac line ends",
        written(("2014", "224000", "57"), ("2015", "1", "2"), end="\r"),
        "224,000",
        "57",
        common=False,
    ),
    good(
        "names in two lines",
        b'"year";"afghanistan\n";" myanmar "\r\n2014;224000;57\r\n2015;1;2\r\n',
        "224,000",
        common=False,
    ),
    good(
        "one proof for the whole file",
        written(("2014", "1.234.567", "224.000"), ("2015", "1", "2")),
        "1,234,567",
        "224,000",
    ),
    good("no more than 0", written(("2014", "0,125", "224.000"), ("2015", "1", "2")), "224,000", common=False),
    good(
        "qualifiers",
        written(("2014", "over 1 400", "about 57,5"), ("2015", "nearly 3", "")),
        "over 1,400",
        "about 57.5",
    ),
    good(
        "per cent, as the page's unit", written(("2014", "5,5 %", "57%"), ("2015", "1%", "2%")), "5.5%", "57%", unit="%"
    ),
    good("a minus sign", written(("2014", "−5,5", "57"), ("2015", "-1", "2")), "−5.5", "57"),
    bad(
        "as it was found",
        b"year;afghanistan;myanmar\n2014;224.000;57.600\n2015;183.000;55.500\n",
        "chart-number-unclear",
    ),
    bad("thousands with commas alone", written(("2014", '"224,000"', '"57,600"'), sign=","), "chart-number-unclear"),
    bad("three decimals alone", written(("2014", "1.125", "57.613")), "chart-number-unclear", common=False),
    bad("decimals in two ways", written(("2014", "65.1", "65,1")), "chart-number-other-mark"),
    bad("decimals with a comma, between commas", written(("2014", "65,1", "57"), sign=","), "csv-cells"),
    row("a total", "Total", "407", "112", code="csv-total-row"),
    row("a total in Russian", "Итого", "407", "112", code="csv-total-row"),
    row("a total in Chinese", "合计", "407", "112", code="csv-total-row", common=False),
    row("a total in Arabic", "المجموع", "407", "112", code="csv-total-row", common=False),
    row("a total in French", "Total général", "407", "112", code="csv-total-row", common=False),
    row("a total of a pivot table in German", "Gesamtergebnis", "407", "112", code="csv-total-row", common=False),
    row("a total without a name", "", "407", "112", code="csv-category-missing"),
    row("a source", "Source: UNODC", "", ""),
    row("a source with a semicolon", "Source: UNODC; 2017", "", "", ""),
    row("a source in Russian", "Источник: УНП ООН", "", "", common=False),
    row("a source in Chinese", "资料来源：联合国", "", "", common=False),
    row("a source in Arabic", "المصدر: الأمم المتحدة", "", "", common=False),
    row("a footnote", "* preliminary", "", ""),
    row("an address", "https://www.unodc.org", "", "", common=False),
    row("a year twice", "2015", "1", "2", code="csv-category-twice", common=False),
    bad(
        "a sum that has another name",
        written(("Asia", "1", "2"), ("Africa", "3", "4"), ("Europe", "5", "6"), ("World", "9", "12")),
        "csv-total-likely",
    ),
    cell("a footnote's sign", "224*", "chart-value-extra"),
    cell("a footnote's number", "224 (1)", "chart-value-unclear", common=False),
    cell("a currency", "€ 1.234,50", "chart-value-extra"),
    cell("per cent, unlike the page's unit", "12 %", "chart-value-extra"),
    cell("in brackets", "(5)", "chart-value-bracketed"),
    cell("a dash", "–", "chart-value-absent"),
    cell("n/a", "n/a", "chart-value-absent"),
    cell("an error of Excel", "#DIV/0!", "chart-value-broken"),
    cell("an error of Excel in Russian", "#ДЕЛ/0!", "chart-value-broken", common=False),
    cell("a column too narrow", "########", "chart-value-broken", common=False),
    cell("a formula", "=SUM(B2:B3)", "chart-value-broken", common=False),
    cell("cut short", "2,24E+05", "chart-value-shortened"),
    cell("a date that was a number", "01.02.2016", "chart-value-unclear"),
    cell("a range", "12–15", "chart-value-unclear", common=False),
    cell("a number in words", "4.8万", "chart-value-extra", common=False),
    cell("Indian thousands", "1,23,456", "chart-value-unclear", common=False),
    cell("too many digits", "9" * 400, "csv-value-too-long", common=False),
    bad("Unicode text", written(("2014", "224", "57"), sign="\t", mark="").decode().encode("utf-16"), "csv-utf16"),
    bad("plain CSV, Western", "year;afghanistan;myanmar;Länder\r\n2014;1;2;3\r\n".encode("cp1252"), "csv-not-utf8"),
    bad("plain CSV, Russian", "year;afghanistan;myanmar;Всего\r\n2014;1;2;3\r\n".encode("cp1251"), "csv-not-utf8"),
    bad("plain CSV, Chinese", "year,afghanistan,myanmar,阿富汗\r\n2014,1,2,3\r\n".encode("gbk"), "csv-not-utf8"),
    bad("an Excel workbook", XLSX, "text-excel", file="shape.xlsx"),
    bad("an Excel workbook named .csv", XLSX, "text-excel"),
    bad("an old Excel workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "text-office"),
    bad("a LibreOffice sheet", packed("content.xml", mimetype=OPENDOCUMENT), "text-calc", file="shape.ods"),
    bad("a Numbers document", packed("Index/Document.iwa"), "text-numbers", file="shape.numbers", common=False),
    bad("a PDF", b"%PDF-1.7\n", "text-pdf", common=False),
    bad("a web page named .csv", b"<html><table><tr><td>2014</td></tr></table></html>", "csv-markup"),
    bad("a quote never closed", written(("2014", '"224', "57")), "csv-quote-open", common=False),
    bad(
        "two columns of one name", b"year;afghanistan;myanmar;myanmar\n2014;1;2;3\n", "csv-columns-alike", common=False
    ),
    bad("a name in another case", b"Year;Afghanistan;myanmar\n2014;1;2\n", "csv-column-missing", common=False),
    bad("names alone", written(), "csv-empty", common=False),
    bad("nothing", b"", "csv-empty", common=False),
)
