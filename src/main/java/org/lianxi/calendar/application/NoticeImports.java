package org.lianxi.calendar.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxi.calendar.application.ProposeNotice.Draft;
import org.lianxi.calendar.application.ProposeNotice.Preview;

/** The log of imports. */
public interface NoticeImports {

    long add(Draft draft, Preview preview, String by, LocalDateTime at);

    Optional<NoticeImport> find(long id);

    /** The newest first. */
    List<NoticeImport> all();

    List<NoticeImport> waiting();

    void confirm(long id, Preview effect, String by, LocalDateTime at);

    void reject(long id, String reason, String by, LocalDateTime at);
}
