import QtQuick

// A title; read by a screen reader as a heading.
Label {
    size: Theme.title
    strong: true

    Accessible.role: Accessible.Heading
}
