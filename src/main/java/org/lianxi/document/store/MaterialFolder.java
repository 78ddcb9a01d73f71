package org.lianxi.document.store;

import org.lianxi.document.FileFolder;
import org.springframework.stereotype.Component;

/** The folder of materials. */
@Component
class MaterialFolder extends FileFolder {

    MaterialFolder(MaterialSettings settings) {
        super(settings.folder());
    }
}
