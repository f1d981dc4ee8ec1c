"""Edit mode of the preview: its frame, and the panels beside the stand.

A panel is a folder here, such as `texts/`, with

- `panel.py`, whose `PANEL` is a `Panel`: its icon, its QML and what makes the QObject behind it;
- `<Name>Panel.qml`, a `PanelPage` with `required property <that QObject's class> panel`;
- a section of words, `words/en/<name>.yaml`, which QML gets as `words`; its `panel` is what the panel is called.

and one line in `PANELS` of `panels.py`.
"""
