package org.lianxi.complaint.store;

import org.lianxi.complaint.application.VaultSettings;
import org.lianxi.document.FileFolder;
import org.springframework.stereotype.Component;

/** The folder of encrypted files. */
@Component
class VaultFolder extends FileFolder {

    VaultFolder(VaultSettings settings) {
        super(settings.files());
    }
}
