"""Content as signed releases, by The Update Framework: written by `kiosk release`, followed by stands."""
