package org.lianxi.topic.application;

import org.lianxi.topic.domain.Topic;

/** A topic in a list. */
public record TopicLine(Topic topic, String proposedBy) {}
