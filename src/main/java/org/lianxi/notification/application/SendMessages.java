package org.lianxi.notification.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lianxi.kernel.UnitCode;
import org.lianxi.notification.Message;
import org.lianxi.notification.Messages;
import org.lianxi.organization.Actors;
import org.lianxi.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends messages to people, groups and units. */
@Service
@Transactional
class SendMessages implements Messages {

    private static final String FORWARDED = "%s目前没有在任联络员，下列消息未能送达，请办公室转告：%s";

    /** As long as the column. */
    private static final int LONGEST_TEXT = 1000;

    private final Inbox inbox;
    private final QueueOutgoing queue;
    private final Actors actors;
    private final Units units;
    private final Clock clock;

    SendMessages(Inbox inbox, QueueOutgoing queue, Actors actors, Units units, Clock clock) {
        this.inbox = inbox;
        this.queue = queue;
        this.actors = actors;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void toPerson(String person, Message message) {
        put(List.of(person), message);
    }

    @Override
    public void toGroup(String group, Message message) {
        put(withStandIns(actors.inGroup(group)), message);
    }

    @Override
    public void toUnits(Collection<UnitCode> receivers, Message message) {
        var people = new TreeSet<String>();
        var liaisons =
                actors.inGroups(receivers.stream().map(SendMessages::liaison).toList());
        for (var unit : receivers) {
            var ofUnit = liaisons.getOrDefault(liaison(unit), List.of());
            if (ofUnit.isEmpty()) {
                put(actors.inGroup("office"), forwarded(unit, message));
            }
            people.addAll(ofUnit);
        }
        put(withStandIns(people), message);
    }

    /** What is said to a post reaches whoever does its work today. */
    private Set<String> withStandIns(Collection<String> people) {
        var all = new TreeSet<>(people);
        all.addAll(actors.standIns(people));
        return all;
    }

    /**
     * A key of its own: whoever works in the office may be another unit's liaison and get the message itself as well.
     */
    private Message forwarded(UnitCode unit, Message message) {
        return new Message(
                message.caseNumber(),
                FORWARDED.formatted(units.get(unit).name(), message.text()),
                message.link(),
                "%s#%s".formatted(message.key(), unit),
                FORWARDED.formatted(units.get(unit).name(), message.outside()),
                message.urgent());
    }

    private static String liaison(UnitCode unit) {
        return unit + "-liaison";
    }

    private void put(Collection<String> people, Message message) {
        if (!people.isEmpty()) {
            // In one order for all senders, so that two of them never wait for each other.
            var receivers = new TreeSet<>(people);
            var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
            var fitting = fitting(message);
            inbox.put(receivers, fitting, now);
            queue.atOnce(receivers, fitting, now);
        }
    }

    /** A long title in a message must not stop the case it tells of; the link leads to the whole of it. */
    private static Message fitting(Message message) {
        return new Message(
                message.caseNumber(),
                shortened(message.text()),
                message.link(),
                message.key(),
                shortened(message.outside()),
                message.urgent());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 2))) + "…";
    }
}
