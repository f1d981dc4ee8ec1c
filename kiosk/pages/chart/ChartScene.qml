pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A chart beside what it says; the same values as a table at a touch.
Scene {
    id: scene

    required property string type
    required property string body
    required property string subject
    required property string note
    required property string source
    required property string sentence
    required property int highlight
    required property real base
    required property list<var> ticks
    required property list<var> names
    required property list<var> bands
    required property list<var> lines
    required property list<var> columns
    required property list<var> rows
    property bool tabled: false
    property int touched: -1
    property real grown: 0
    // What stands above the drawing.
    readonly property real above: subject.height + (legend.visible ? legend.height + Theme.px(12) : 0) + Theme.px(16)
    readonly property SeriesPalette colours: SeriesPalette {
        accent: scene.accentColor
    }

    function show(table: bool): void {
        tabled = table;
        told([table ? scene.words.table : scene.words.chart, scene.subject].join(". "));
    }

    function touch(index: int): void {
        touched = index;
        told(bands[index]?.reading ?? "");
    }

    settled: grown === 1
    use: scene.words.chartUse

    component View: TouchButton {
        required property bool chosen

        autoExclusive: true
        checkable: true
        checked: chosen
        filled: checked
        visible: !scene.rotating
    }

    onCurrentChanged: touched = -1
    onTabledChanged: touched = -1

    Component.onCompleted: grow.start()

    NumberAnimation {
        id: grow

        duration: Theme.slow * 1.5
        easing.type: Easing.OutCubic
        property: "grown"
        target: scene
        to: 1
    }

    MouseArea {
        anchors.fill: parent
        enabled: scene.touched >= 0
        onClicked: scene.touched = -1
    }

    Exhibit {
        id: exhibit

        body: scene.body || scene.sentence
        hint: scene.tabled ? "" : scene.words.chartTouch
        note: scene.note
        scene: scene
        source: scene.source
        wanted: long ? scene.above + (scene.tabled ? table.wanted : (drawing.item as Donut)?.wanted ?? Math.round(Math.min(exhibit.room * 0.75, scene.height * 0.8))) : 0

        controls: [
            View {
                accent: scene.accentColor
                chosen: !scene.tabled
                text: scene.words.chart
                onClicked: scene.show(false)
            },
            View {
                accent: scene.accentColor
                chosen: scene.tabled
                text: scene.words.table
                onClicked: scene.show(true)
            }
        ]

        Label {
            id: subject

            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.muted
            size: scene.rotating ? Theme.px(34) : exhibit.cramped ? Theme.px(28) : Math.round(Theme.px(30) * Theme.textScale)
            text: scene.subject
        }

        Legend {
            id: legend

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: subject.bottom
            anchors.topMargin: Theme.px(12)
            names: scene.names
            // Where there is little room, the chart needs it more.
            size: exhibit.cramped ? Theme.px(28) : Theme.label
            colours: scene.colours
            type: scene.type
            visible: scene.names.length > 1 && !scene.tabled
        }

        Item {
            id: room

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: legend.visible ? legend.bottom : subject.bottom
            anchors.topMargin: Theme.px(16)

            // What fades away takes no key any more.
            Loader {
                id: drawing

                // A ring stands above its list in the one form and beside it in the other: it is made anew.
                readonly property bool long: exhibit.long

                anchors.fill: parent
                enabled: !scene.tabled
                onLoaded: {
                    if (item instanceof Donut)
                        item.free = long;
                }
                onLongChanged: {
                    active = false;
                    active = true;
                }
                opacity: scene.tabled ? 0 : 1
                sourceComponent: scene.type === "donut" ? donut : plot
                visible: opacity > 0

                Behavior on opacity {
                    NumberAnimation {
                        duration: Theme.calm
                    }
                }
            }

            DataTable {
                id: table

                accent: scene.accentColor
                anchors.fill: parent
                columns: scene.columns
                downText: scene.words.scrollDown
                enabled: scene.tabled
                name: scene.subject
                opacity: scene.tabled ? 1 : 0
                rows: scene.rows
                size: Math.round(Theme.px(30) * Theme.textScale)
                upText: scene.words.scrollUp
                visible: opacity > 0

                Behavior on opacity {
                    NumberAnimation {
                        duration: Theme.calm
                    }
                }
            }
        }
    }

    Component {
        id: plot

        Plot {
            Accessible.description: Reader.spoken(scene.sentence)
            Accessible.name: Reader.spoken(scene.subject)
            bands: scene.bands
            base: scene.base
            enabled: !scene.rotating
            grown: scene.grown
            highlight: scene.highlight
            lines: scene.lines
            loud: scene.rotating
            names: scene.names
            ticks: scene.ticks
            colours: scene.colours
            touched: scene.touched
            type: scene.type
            onPicked: index => scene.touch(index)
        }
    }

    Component {
        id: donut

        Donut {
            Accessible.description: Reader.spoken(scene.sentence)
            Accessible.name: Reader.spoken(scene.subject)
            bands: scene.bands
            enabled: !scene.rotating
            grown: scene.grown
            highlight: scene.highlight
            loud: scene.rotating
            colours: scene.colours
            touched: scene.touched
            onPicked: index => scene.touch(index)
        }
    }
}
