import QtQuick

// A picture of the content's: turned as its camera was held, in the colours of the screen, and waited for by its page.
Image {
    id: picture

    property Scene scene: null

    function pageOf(item: Item): Scene {
        return item === null || item instanceof Scene ? item as Scene : pageOf(item.parent);
    }

    autoTransform: true
    colorSpace.namedColorSpace: ColorSpace.SRgb
    mirror: false

    Component.onCompleted: {
        scene = pageOf(parent);
        if (scene)
            scene.pictures = [...scene.pictures, picture];
    }
    Component.onDestruction: {
        if (scene)
            scene.pictures = scene.pictures.filter(other => other !== picture);
    }
}
