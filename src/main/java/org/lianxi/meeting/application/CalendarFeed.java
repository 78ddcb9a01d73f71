package org.lianxi.meeting.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lianxi.kernel.Sha256;
import org.lianxi.meeting.domain.Meeting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's meetings for their own calendar, which asks again and again and cannot sign in: whoever knows the secret
 * address sees number, time and place of the meetings that the person is invited to, nothing else. The person ends it
 * whenever they like.
 */
@Service
@Transactional
public class CalendarFeed {

    /** What is longer past is in the case files. */
    private static final Period BACK = Period.ofMonths(3);

    private static final int SECRET_BYTES = 32;

    private final Feeds feeds;
    private final ReadMeetings readMeetings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeed(Feeds feeds, ReadMeetings readMeetings, Clock clock) {
        this.feeds = feeds;
        this.readMeetings = readMeetings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<LocalDateTime> madeAt(String person) {
        return feeds.madeAt(person);
    }

    /** @return the secret, which is shown once and never again */
    public String make(String person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.put(person, hash(secret), LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
        return secret;
    }

    public void end(String person) {
        feeds.remove(person);
    }

    /** @return empty where nobody has this secret */
    @Transactional(readOnly = true)
    public Optional<List<Meeting>> with(String secret) {
        var from = LocalDateTime.now(clock).minus(BACK);
        return feeds.personWith(hash(secret)).map(person -> readMeetings.visibleTo(person).stream()
                .flatMap(meeting -> readMeetings.lastAnnounced(person, meeting.number()).stream())
                .filter(meeting -> meeting.plan().meetingAt().isAfter(from))
                .toList());
    }

    private static String hash(String secret) {
        return Sha256.of(secret);
    }
}
