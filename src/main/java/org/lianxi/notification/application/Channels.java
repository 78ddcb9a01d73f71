package org.lianxi.notification.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxi.notification.application.Channel.Rhythm;

/** What people have chosen. */
public interface Channels {

    Optional<Channel> of(String person);

    /** Those of these people who want to hear anything. */
    List<Channel> of(Collection<String> people);

    List<Channel> withRhythm(Rhythm rhythm);

    /** What the person has seen until now is in no digest that comes after. */
    void save(Channel channel, LocalDateTime at);
}
