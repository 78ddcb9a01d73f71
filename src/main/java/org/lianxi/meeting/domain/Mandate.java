package org.lianxi.meeting.domain;

import java.time.LocalDateTime;

/** 委托: the leader's recorded mandate to the deputy to chair this meeting (clause 3.2.2a). */
public record Mandate(String givenBy, LocalDateTime givenAt, String text) {}
