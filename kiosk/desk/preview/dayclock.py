"""The stand's clock in the hands of staff: any day, any minute, or the real time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visit.clock import Clock
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
YEARS = range(1970, 2100)


@QmlElement
@QmlUncreatable("the preview makes it")
class DayClock(QObject):  # type: ignore[operator]
    """A movable clock; every move is one `moved`, with the Clock to follow from then on."""

    changed = Signal()
    moved = Signal(object)

    def __init__(self, zone: ZoneInfo, at: datetime | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = Clock(zone, at)
        tick = QTimer(self)
        tick.timeout.connect(self.changed)
        tick.start(1000)

    def settle_in(self, zone: ZoneInfo) -> None:
        """Go on in another time zone."""
        if zone != self.clock.zone:
            self._follow(replace(self.clock, zone=zone))

    def _follow(self, clock: Clock) -> None:
        self.clock = clock
        self.moved.emit(clock)
        self.changed.emit()

    def _set(self, day: date, minutes: int) -> bool:
        if day.year not in YEARS:
            return False
        wall = datetime.combine(day, time(minutes // 60, minutes % 60), self.clock.zone)
        # Through UTC: a minute that summer time skips becomes the one after it.
        self._follow(Clock(self.clock.zone, wall.astimezone(UTC)))
        return True

    @Property(str, notify=changed)
    def day(self) -> str:
        return self.clock.now().date().isoformat()

    @Property(str, notify=changed)
    def weekday(self) -> str:
        return ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[self.clock.now().weekday()]

    @Property(str, notify=changed)
    def time(self) -> str:
        return f"{self.clock.now():%H:%M}"

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """Since midnight."""
        now = self.clock.now()
        return now.hour * 60 + now.minute

    @Property(bool, notify=changed)
    def real(self) -> bool:
        """Whether it shows the computer's own time."""
        return self.clock.at is None

    @Slot(int)
    def setMinutes(self, minutes: int) -> None:
        self._set(self.clock.now().date(), min(max(minutes, 0), 24 * 60 - 1))

    @Slot(str, result=bool)
    def setDay(self, day: str) -> bool:
        """False for what is no day, as in 2017-03-32."""
        try:
            return self._set(date.fromisoformat(day.strip()), self.minutes)
        except ValueError:
            return False

    @Slot(int)
    def moveDay(self, by: int) -> None:
        self._set(self.clock.now().date() + timedelta(days=by), self.minutes)

    @Slot()
    def release(self) -> None:
        """Back to the real time."""
        self._follow(Clock(self.clock.zone))
