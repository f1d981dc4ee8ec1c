import QtQuick

// Arrow keys move the focus to the nearest control in their direction.
QtObject {
    id: walk

    required property Item root

    function towards(key: int): bool {
        const steps = {
            [Qt.Key_Left]: [-1, 0],
            [Qt.Key_Right]: [1, 0],
            [Qt.Key_Up]: [0, -1],
            [Qt.Key_Down]: [0, 1]
        };
        const step = steps[key];
        if (!step)
            return false;
        const here = root.Window.activeFocusItem;
        const from = here && here !== root ? centre(here) : Qt.point(root.width / 2, step[1] > 0 ? -1 : root.height / 2);
        const targets = controls(root, []).filter(item => item !== here);
        let best = null;
        let least = Infinity;
        for (const item of targets) {
            const to = centre(item);
            const along = (to.x - from.x) * step[0] + (to.y - from.y) * step[1];
            const across = Math.abs((to.x - from.x) * step[1]) + Math.abs((to.y - from.y) * step[0]);
            const cost = along + 2.5 * across;
            if (along > 4 && cost < least) {
                best = item;
                least = cost;
            }
        }
        best?.forceActiveFocus(Qt.TabFocusReason);
        return best !== null;
    }

    function centre(item: Item): point {
        return item.mapToItem(root, item.width / 2, item.height / 2);
    }

    function controls(item: Item, found: var): var {
        for (const child of item?.children ?? []) {
            if (!child?.visible || !child.enabled || child.opacity === 0)
                continue;
            if (child.activeFocusOnTab)
                found.push(child);
            controls(child, found);
        }
        return found;
    }
}
