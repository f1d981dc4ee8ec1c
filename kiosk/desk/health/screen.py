"""The screen: its picture, the fingers on it, and what draws."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from PySide6.QtGui import QInputDevice, QOffscreenSurface, QOpenGLContext, QPointingDevice, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.desk.health import Diagnosis, broken, good, look
from kiosk.stand.monitors import monitors

SMALLEST = (1280, 720)
SLOWEST = 29
GL_RENDERER = 0x1F01
IN_SOFTWARE = ("llvmpipe", "softpipe", "swrast", "Microsoft Basic", "GDI Generic")


def display(screen: QScreen | None) -> Diagnosis:
    """Size in pixels, scale, refresh and orientation of the screen that the stand opens on."""
    if screen is None:
        return broken("screen", "none", "connect the screen and start again")
    scale, refresh = screen.devicePixelRatio(), screen.refreshRate()
    size = [round(side * scale) for side in screen.size().toTuple()]
    turned = "landscape" if size[0] >= size[1] else "portrait"
    there = [f"{number} {each.name()}" for number, each in enumerate(monitors(), 1)]
    says = f"{size[0]} × {size[1]}, {turned}, scale {scale:g}, {refresh:.0f} Hz"
    if len(there) > 1:
        todo = "choose by name or number: 'screen: {name: …}' in the site file, or --screen; or disconnect the others"
        return look("screen", f"{says}; this is {screen.name()} of {', '.join(there)}", todo)
    if max(size) < SMALLEST[0] or min(size) < SMALLEST[1]:
        return look(
            "screen", says, f"choose its full size in the system's settings; {SMALLEST[0]} × {SMALLEST[1]} at least"
        )
    if 0 < refresh < SLOWEST:
        return look("screen", says, "choose 60 Hz in the system's settings, or a better cable: motion will stutter")
    return good("screen", says)


def touch(devices: Iterable[QInputDevice]) -> Diagnosis:
    """Whether a finger will be seen, and how many at once."""
    screens = [device for device in devices if device.type() == QInputDevice.DeviceType.TouchScreen]
    if not screens:
        return look("touch", "no touch screen is seen", "plug in the screen's USB cable; then start this again")
    names = [
        f"{device.name() or 'touch screen'}, {device.maximumPoints()} fingers"
        for device in screens
        if isinstance(device, QPointingDevice)
    ]
    return good("touch", "; ".join(names))


def renderer() -> Diagnosis:
    """The graphics card, or that the processor draws in its place."""
    if QQuickWindow.sceneGraphBackend() == "software":
        return broken("renderer", "Qt's software backend", "unset QT_QUICK_BACKEND: films are not shown with it")
    if sys.platform == "win32":
        return good("renderer", "Direct3D")
    return drawn_by(_opengl())


def drawn_by(name: str) -> Diagnosis:
    """What an OpenGL renderer of this name means for the stand; "" is none at all."""
    if not name:
        return broken("renderer", "no OpenGL", "install the graphics driver (Debian: libgl1-mesa-dri, libegl1)")
    if any(slow in name for slow in IN_SOFTWARE):
        todo = "install the graphics card's driver, and let the user into the group 'render'"
        return look("renderer", f"software: {name}", todo)
    return good("renderer", f"GPU: {name}")


def _opengl() -> str:
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and context.makeCurrent(surface)):
        return ""
    name = str(context.functions().glGetString(GL_RENDERER))
    context.doneCurrent()
    return name
