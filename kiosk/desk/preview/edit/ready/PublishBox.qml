pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// What is saved goes to stands: copied to a folder, or as a signed release.
Column {
    id: box

    required property Publishing publishing
    required property var words
    // What is being filled in: "" for nothing, a folder, a release, or a proof.
    property string choosing: ""

    bottomPadding: 16
    spacing: 8
    topPadding: 20

    StaffText {
        Accessible.role: Accessible.Heading
        color: StaffTheme.muted
        font.weight: Font.Bold
        text: box.words.publish
    }

    StaffText {
        color: StaffTheme.mild
        text: box.words.unsaved
        visible: box.publishing.unsaved
        width: parent.width
        wrapMode: Text.Wrap
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            choosable: true
            chosen: box.choosing === "folder"
            iconName: "folder-arrow-right-outline"
            text: box.words.toFolder
            onClicked: box.choosing = chosen ? "" : "folder"
        }

        StaffButton {
            choosable: true
            chosen: box.choosing === "release"
            iconName: "certificate-outline"
            text: box.words.asRelease
            onClicked: box.choosing = chosen ? "" : "release"
        }

        StaffButton {
            choosable: true
            chosen: box.choosing === "proof"
            iconName: "file-sign"
            text: box.words.proof
            onClicked: box.choosing = chosen ? "" : "proof"
        }
    }

    WorkBar {
        width: parent.width
        work: box.publishing.work as Work
    }

    SpokenNote {
        color: box.publishing.good ? StaffTheme.accent : StaffTheme.grave
        text: box.publishing.note
    }

    Loader {
        active: box.choosing !== ""
        sourceComponent: box.choosing === "folder" ? folder : box.choosing === "proof" ? proof : release
        visible: active
        width: parent.width
    }

    Component {
        id: folder

        FileList {
            files: box.publishing.files as Files
        }
    }

    Component {
        id: proof

        FileList {
            files: box.publishing.shelf as Files
        }
    }

    Component {
        id: release

        Column {
            spacing: StaffTheme.gap

            StaffField {
                id: to

                hint: box.words.releasesIn
                name: box.words.releasesIn
                width: parent.width
            }

            StaffField {
                id: keys

                hint: box.words.keysIn
                name: box.words.keysIn
                width: parent.width
            }

            StaffField {
                id: passphrase

                hint: box.words.passphrase
                input.echoMode: TextInput.Password
                name: box.words.passphrase
                width: parent.width
            }

            StaffButton {
                enabled: to.input.text !== "" && keys.input.text !== ""
                iconName: "certificate-outline"
                text: box.words.releaseNow
                onClicked: box.publishing.release(to.input.text, keys.input.text, passphrase.input.text)
            }
        }
    }
}
