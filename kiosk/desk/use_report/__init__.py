"""What staff read of the figures of use: pictures first, and a plain sentence for each."""

from kiosk.desk.use_report.command import use_report

__all__ = ["use_report"]
