import QtQuick
import kiosk.ui

// A level's place in the diagram, with its card.
Item {
    id: row

    required property string accent
    required property string icon
    required property int index
    required property string kicker
    required property bool large
    required property string name
    required property int nameSize
    // The level that is opened, by its index.
    required property int opened
    required property Plan plan
    required property string spoken
    required property string summary
    required property FollowedRoute route
    readonly property bool open: !route.followed && opened === index
    readonly property string place: plan.places[index]

    signal chosen

    implicitHeight: button.implicitHeight

    LevelButton {
        id: button

        accent: Theme.accent(row.accent)
        anchors.fill: parent
        brief: row.route.followed
        iconName: row.icon
        kicker: row.kicker
        large: row.large
        lit: row.open || row.route.lit(row.place)
        name: row.name
        nameSize: row.nameSize
        open: row.open
        signSize: row.plan.sign
        spoken: row.spoken
        summary: row.plan.sideways ? row.summary : ""
        visited: row.route.visited(row.place)

        onClicked: row.chosen()
    }
}
