"""The design system in QML; icons, codes and drawings as image providers. It knows no kind of page."""
