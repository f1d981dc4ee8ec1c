import QtQuick
import QtTest
import kiosk.ui

// What tests of components share: a clean theme before each, and eyes for what can be seen.
TestCase {
    id: test

    readonly property var dark: designs.dark

    height: 800
    visible: true
    when: windowShown
    width: 1200

    function init(): void {
        Theme.screen = Qt.size(1920, 1080);
        Theme.families = fontFamilies;
        Theme.script = "latin";
        for (const choice of ["mirrored", "light", "largerText", "largestText", "widerLetters", "highContrast", "inverted", "lessMotion", "readingLine"])
            Theme[choice] = false;
    }

    // A component with these properties, gone when the test is over.
    function made(component: Component, properties: var): var {
        const item = createTemporaryObject(component, test, properties ?? {});
        verify(item !== null);
        waitForPolish(test.Window.window);
        return item;
    }

    function theme(name: string): var {
        Theme.light = name === "light";
        Theme.highContrast = name === "high";
        return designs[name];
    }

    function seen(item: Item): var {
        if (!item.visible || item.opacity === 0)
            return [];
        return Array.from(item.children).reduce((found, child) => found.concat(seen(child)), [item]);
    }

    function kindOf(item: Item): string {
        return String(item).split("_QML")[0].split("(")[0].replace("QQuick", "");
    }

    function parts(item: Item, kind: string): var {
        return seen(item).filter(each => kindOf(each) === kind);
    }

    function part(item: Item, kind: string): var {
        const found = parts(item, kind);
        compare(found.length, 1, `${kind} in ${item}`);
        return found[0];
    }

    function texts(item: Item): var {
        return seen(item).filter(each => each.text !== undefined && each.font !== undefined && each.lineHeight !== undefined && each.text !== "");
    }

    function says(item: Item): var {
        return texts(item).map(text => text.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
        z: -1
    }

    // Whether two colours cannot be told apart.
    function alike(one: color, other: color, off: real): bool {
        const far = (off || 4) / 255;
        return Math.abs(one.r - other.r) <= far && Math.abs(one.g - other.g) <= far && Math.abs(one.b - other.b) <= far;
    }

    function same(one: color, other: color, what: string): void {
        verify(alike(one, other), `${what ?? ""} is ${one}, not ${other}`);
    }

    // The colour that is really seen at these shares of the item's width and height.
    function pixel(item: Item, across: real, down: real): color {
        const place = item.mapToItem(test, Math.min(item.width - 1, across * item.width), Math.min(item.height - 1, down * item.height));
        return grabImage(test).pixel(place.x, place.y);
    }

    function middle(item: Item): point {
        return item.mapToItem(test, item.width / 2, item.height / 2);
    }

    function leftOf(item: Item): real {
        return item.mapToItem(test, 0, 0).x;
    }

    function rightOf(item: Item): real {
        return item.mapToItem(test, item.width, 0).x;
    }
}
