"""Figures of use: what visitors open and when, as hourly counters in the state folder, without persons."""
