import QtQuick
import kiosk.ui

// Figures and facts in rows.
Scene {
    id: scene

    required property string body
    required property list<var> columns
    required property list<var> rows
    required property string note
    required property string source

    use: scene.words.tableUse.replace("{rows}", scene.rows.length).replace("{columns}", scene.columns.length)

    Exhibit {
        body: scene.body
        note: scene.note
        scene: scene
        source: scene.source
        spread: true
        wanted: long ? table.wanted : 0

        DataTable {
            id: table

            accent: scene.accentColor
            anchors.fill: parent
            columns: scene.columns
            enabled: !scene.rotating
            downText: scene.words.scrollDown
            name: scene.title
            rows: scene.rows
            size: scene.rotating ? Theme.px(34) : Theme.px(30 * Theme.textScale)
            still: scene.rotating
            upText: scene.words.scrollUp
        }
    }
}
