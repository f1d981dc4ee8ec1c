import QtQuick

// What every panel beside the stand is: as wide as the side panel, scrolled where it is higher.
FocusScope {
    id: page

    // The panel's section of the words file.
    required property var words
    // What of it scrolls: what the keys lead to in there comes into view.
    property Flickable scrolled: null

    function reveal(): void {
        const item = page.Window.activeFocusItem, view = page.scrolled;
        for (let parent = item; view && parent; parent = parent.parent) {
            if (parent === view.contentItem && item !== view) {
                const top = parent.mapFromItem(item, 0, 0).y, least = view.originY;
                const seen = Math.max(top + item.height + 24 - view.height, Math.min(top - 24, view.contentY));
                view.contentY = Math.max(least, Math.min(least + Math.max(0, view.contentHeight - view.height), seen));
                return;
            }
        }
    }

    Window.onActiveFocusItemChanged: reveal()
}
