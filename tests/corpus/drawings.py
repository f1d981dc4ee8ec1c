"""Drawings (SVG) as programs write them, and such as would draw in other files or never end."""

from __future__ import annotations

import gzip
from base64 import b64encode
from functools import partial

from tests.corpus import cards
from tests.corpus.cards import UPRIGHT
from tests.corpus.pictures import FORM, Made, bad, edited, saved, shown, written
from tests.corpus.shape import Shape

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{size}>{inside}</svg>'
RECTANGLES = "".join(
    f'<rect x="{index % 2 * 320}" y="{index // 2 * 180}" width="320" height="180" fill="rgb{cards.COLOURS[name]}"/>'
    for index, name in enumerate(UPRIGHT)
)


def svg(inside: str = RECTANGLES, size: str = ' width="640" height="360"', around: str = "{}") -> Made:
    """A drawing of the card, with something around or inside of it."""
    return lambda: SVG.format(size=size, inside=around.format(inside)).encode()


def drawing(name: str, made: Made, *says: str, common: bool = False) -> Shape:
    """A drawing that is shown, perhaps without a part."""
    make = partial(written, name="p.svg", made=made)
    return Shape(f"drawing: {name}", make, frozenset(says), partial(shown) if not says else None, common)


def drawn_over(times: int) -> str:
    """Groups of ten of the group before."""
    uses = (f'<g id="g{each}">' + f'<use xlink:href="#g{each - 1}"/>' * 10 + "</g>" for each in range(1, times))
    return '<defs><rect id="g0" width="3" height="3"/>' + "".join(uses) + f'</defs><use xlink:href="#g{times - 1}"/>'


def patterns(times: int) -> str:
    """Patterns of ten of the pattern before."""
    squares = (f'<rect width="1" height="1" fill="url(#p{each - 1})"/>' * 10 for each in range(times))
    made = (f'<pattern id="p{each}" width="9" height="9">{inside}</pattern>' for each, inside in enumerate(squares))
    return "".join(made) + f'<rect width="9" height="9" fill="url(#p{times - 1})"/>'


def image(address: str) -> str:
    return f'<image xlink:href="{address}" width="9" height="9"/>'


def embedded(data: bytes) -> str:
    """An address that holds a file."""
    return f"data:image/png;base64,{b64encode(data).decode()}"


LOST, ELSEWHERE, HEAVY = "picture-svg-ignored", "picture-svg-elsewhere", "picture-svg-heavy"
PICTURE = image(embedded(saved("PNG", size=(16, 9))()))
SQUARE = '<rect width="1" height="1"/>'
SHOWN = (
    drawing("plain", svg(), common=True),
    drawing("without a size", svg(size=' viewBox="0 0 640 360"')),
    drawing("with a style", svg(around="<style>.a {{stroke: none}}</style><g class='a'>{}</g>")),
    drawing("with a mask", svg(around='<mask id="m"><rect width="640" height="360" fill="white"/></mask>'
                               '<g mask="url(#m)">{}</g>')),
    drawing("with a clip path", svg(around='<clipPath id="c"><circle r="9"/></clipPath><g clip-path="url(#c)">{}</g>'),
            LOST, common=True),
    drawing("with a clip path in a style", svg(around='<clipPath id="c"><circle r="9"/></clipPath>'
                                               '<g style="clip-path: url(#c)">{}</g>'), LOST),
    drawing("with a filter of noise",
            svg(around='<filter id="f"><feTurbulence/></filter><g filter="url(#f)">{}</g>'), LOST),
    drawing("with a script", svg(around="{}<script>alert(1)</script>"), LOST),
    drawing("with a picture embedded", svg(around=PICTURE + "{}"), common=True),
    drawing("of kilometres", svg(size=' width="640000" height="360000" viewBox="0 0 640 360"'), common=True),
    drawing("of ten thousand shapes", svg(around="{}" + '<rect width="1" height="1"/>' * 10_000)),
    drawing("with a drawing elsewhere", svg(around='{}<use xlink:href="other.svg#a"/>'), LOST),
    drawing("with HTML", svg(around="{}<foreignObject><p>Hello</p></foreignObject>"), LOST),
    drawing("that moves", svg(around='<g>{}<animate attributeName="x" to="9" dur="1s"/></g>'), LOST),
    drawing("with letters from elsewhere", svg(around="<style>@font-face {{src: url(a.woff)}}</style>{}"), LOST),
    drawing("with text along a path", svg(around='{}<text><textPath href="#p">Hello</textPath></text>'), LOST),
    drawing("with words", svg(around='{}<text font-family="Noto Sans, Arial" y="99">Hello</text>')),
    drawing("with words in a font of another machine",
            svg(around='{}<text style="font-family: \'Comic Sans MS\', sans-serif" y="99">Hello</text>'), LOST),
    drawing("with a font that no word has", svg(around='<g font-family="Arial">{}</g>')),
    drawing("that blends", svg(around='<g style="mix-blend-mode:multiply">{}</g>'), LOST),
)  # fmt: skip
REFUSING = {
    ELSEWHERE: {
        "with another file": image("photo.jpg"),
        "with a file of the machine": image("file:///usr/share/pixmaps/debian-logo.png"),
        "with a device": image("/dev/zero"),
        "with a drawing that has another file": image(embedded(svg(image("/dev/zero"))())),
    },
    HEAVY: {
        "that uses itself": '<g id="a"><use xlink:href="#a"/></g>',
        "drawn a thousand million times": drawn_over(10),
        "deep within itself": "<g>" * 3_000 + "</g>" * 3_000,
        "of a hundred thousand shapes": SQUARE * 100_000,
        "with a pattern of patterns": patterns(9),
        "with a filter for every shape": "<style>.a{{filter:url(#f)}}</style><filter id='f'><feGaussianBlur/></filter>"
        + '<rect class="a" width="9" height="9"/>' * 500,
    },
}
REFUSED = (
    *(
        bad(f"drawing: {name}", svg(around="{}" + inside), code, file="p.svg", common=True)
        for code, drawings in REFUSING.items()
        for name, inside in drawings.items()
    ),
    bad("a compressed drawing", lambda: gzip.compress(svg()(), mtime=0), FORM, file="p.svgz"),
    bad("a drawing with entities", lambda: b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "picture-svg-entities",
        file="p.svg"),
    bad("a drawing cut short", edited(svg(), lambda data: data[:-9]), "picture-svg-damaged", file="p.svg"),
)  # fmt: skip
SHAPES = (*SHOWN, *REFUSED)
