"""Of what type an item is, in the words of the scenes' files."""

from __future__ import annotations

import shiboken6
from PySide6.QtQuick import QQuickItem


def class_name(item: QQuickItem) -> str:
    """The name of the item's class, such as "QQuickRectangle" or "Caption_QMLTYPE_42"."""
    meta = item.metaObject()
    try:
        return str(meta.className())
    finally:
        # A meta-object goes with the type, its wrapper with the item's wrapper: a later item at the same address
        # would come to Python as the meta-object (PySide 6.11).
        shiboken6.invalidate(meta)


def type_name(item: QQuickItem) -> str:
    """The name of the item's QML type, such as "Caption" or "Rectangle"."""
    return class_name(item).split("_QML")[0].removeprefix("QQuick")
