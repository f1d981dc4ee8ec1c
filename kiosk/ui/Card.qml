import QtQuick

// A panel that holds things together.
Rectangle {
    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.82)
    radius: Theme.radius
}
