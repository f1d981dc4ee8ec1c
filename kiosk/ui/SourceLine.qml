import QtQuick

// Where a figure comes from: on every page that states one.
Label {
    color: Theme.muted
    size: Theme.small
    visible: text !== ""
}
