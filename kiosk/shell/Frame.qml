import QtQuick
import kiosk.ui

// Holds one scene. Not a Loader: what a Loader gives a scene at its start is never freed, some 10 kB a page.
FocusScope {
    id: frame

    property Scene scene: null
    property string address: ""
    // A second finger on the page that leaves opens nothing more.
    property bool leaving: false

    function holds(address: url): bool {
        return scene !== null && frame.address === address.toString();
    }

    // False if there is no such scene, or it is broken; the log has the reason.
    function load(address: url, properties: var): bool {
        clear();
        frame.address = address.toString();
        const component = Qt.createComponent(address);
        const made = component?.status === Component.Ready ? component.createObject(frame, properties) : null;
        scene = made as Scene;
        if (!scene) {
            console.error(component?.errorString() ?? frame.address);
            made?.destroy();
        }
        component?.destroy();
        return scene !== null;
    }

    // False if the scene cannot take what it is given: another has to be made.
    function update(properties: var): bool {
        try {
            for (const name in properties)
                scene[name] = properties[name];
        } catch (error) {
            console.error(frame.address, error);
            return false;
        }
        return true;
    }

    function clear(): void {
        if (scene) {
            // It goes with the next events; until then it is not to be seen.
            scene.visible = false;
            scene.destroy();
            scene = null;
        }
        // While it is empty: what is taken out of a frame that is not enabled tells of each part that it is so again.
        leaving = false;
    }

    enabled: !leaving
}
