import QtQuick
import kiosk.ui

// Holds one scene. Not a Loader: what a Loader gives a scene at its start is never freed, some 10 kB a page.
FocusScope {
    id: frame

    property Scene scene: null

    // False if there is no such scene, or it is broken; the log has the reason.
    function load(address: url, properties: var): bool {
        clear();
        const component = Qt.createComponent(address);
        scene = component.createObject(frame, properties) as Scene;
        if (!scene)
            console.error(component.errorString());
        component.destroy();
        return scene !== null;
    }

    function clear(): void {
        if (!scene)
            return;
        // It goes with the next events; until then it is not to be seen.
        scene.visible = false;
        scene.destroy();
        scene = null;
    }
}
