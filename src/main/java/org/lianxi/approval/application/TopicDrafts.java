package org.lianxi.approval.application;

import org.lianxi.approval.ConferenceWanted;
import org.lianxi.kernel.CaseNumber;

/** Topics for the conference as they were drafted, until they are sent. */
public interface TopicDrafts {

    void keep(CaseNumber number, int coordination, ConferenceWanted wanted);

    ConferenceWanted get(CaseNumber number, int coordination);
}
