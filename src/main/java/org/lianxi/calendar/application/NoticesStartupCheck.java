package org.lianxi.calendar.application;

import java.util.List;
import org.lianxi.kernel.StartupCheck;
import org.springframework.stereotype.Component;

/** Whether the notices that are needed are there. */
@Component
class NoticesStartupCheck implements StartupCheck {

    private final MissingNotices missing;

    NoticesStartupCheck(MissingNotices missing) {
        this.missing = missing;
    }

    @Override
    public List<Finding> findings() {
        return missing.faults().stream().map(Finding::warning).toList();
    }

    /** An import ends it while the application runs. */
    @Override
    public boolean hasHealthOfItsOwn() {
        return true;
    }
}
