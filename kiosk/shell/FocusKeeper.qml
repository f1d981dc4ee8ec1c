import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// Where the keyboard was on each page of the trail, and where it goes on as pages come.
FocusWalk {
    id: keeper

    // By the page's place in the trail: which of its controls.
    property list<int> spots: []
    // Whether the keyboard's ring was seen.
    property bool keyed: false
    // Where in the gallery the visitor moves on to.
    property int moving: 0

    function remember(scene: Scene, depth: int): void {
        const here = keeper.root.Window.activeFocusItem;
        spots[depth] = controls(scene, []).indexOf(here);
        keyed = (here as T.AbstractButton)?.visualFocus ?? keyed;
    }

    // Whoever moves on in a gallery stays on that button; whoever comes back, or reads the page in another language, is
    // where they were. Null elsewhere.
    function place(scene: Scene, depth: int, known: bool): Item {
        if (moving !== 0 && scene.ways)
            return moving < 0 ? scene.ways.back : scene.ways.onward;
        return known ? controls(scene, [])[spots[depth]] ?? null : null;
    }

    function enter(item: Item): void {
        item?.forceActiveFocus(keyed || Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    // The title, where a screen reader begins.
    function heading(item: var, title: string): Item {
        if (!item.visible)
            return null;
        if (item.passage && item.text === title)
            return item;
        return Array.from(item.children).reduce((found, child) => found ?? heading(child, title), null);
    }
}
