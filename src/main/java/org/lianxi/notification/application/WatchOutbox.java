package org.lianxi.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.application.Outbox.Undelivered;
import org.lianxi.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What did not reach anybody: seen by the system administrator and the director of the office, and sent again by them.
 */
@Service
@Transactional
public class WatchOutbox {

    private static final Set<String> WATCHING = Set.of("system-admin", "office-director");
    private static final Duration LONG = Duration.ofHours(1);
    private static final int ON_ONE_PAGE = 200;

    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    WatchOutbox(Outbox outbox, People people, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    public boolean mayWatch(String person) {
        return people.groupsOf(person).stream().anyMatch(WATCHING::contains);
    }

    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(String person) {
        refuseOthers(person);
        return outbox.undelivered(LocalDateTime.now(clock).minus(LONG), ON_ONE_PAGE);
    }

    public void retry(String person, long id) {
        refuseOthers(person);
        outbox.retry(id, LocalDateTime.now(clock));
    }

    private void refuseOthers(String person) {
        if (!mayWatch(person)) {
            throw new Refusal("notification.not-yours", "未送达的消息由系统管理员和办公室主任查看，您的岗位不能查看。");
        }
    }
}
