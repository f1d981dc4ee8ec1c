import QtQuick

// A title, whose words stay whole; read by a screen reader as a heading.
WholeLabel {
    strong: true
    wish: Theme.title

    Accessible.role: Accessible.Heading
}
