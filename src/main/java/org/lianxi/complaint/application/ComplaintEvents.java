package org.lianxi.complaint.application;

import java.time.LocalDateTime;
import java.util.List;
import org.lianxi.complaint.domain.DataRequest;
import org.lianxi.complaint.domain.Evidence;
import org.lianxi.complaint.domain.Extension;
import org.lianxi.kernel.CaseNumber;

/** What happens to a complaint beside its way: extensions, evidence, requests about personal data. */
public interface ComplaintEvents {

    void add(CaseNumber number, Extension requested);

    void save(CaseNumber number, Extension ruled);

    List<Extension> extensions(CaseNumber number);

    /** Keeps a finding of clause 5.4b; keeping the same trigger of a case again changes nothing. */
    void add(Evidence evidence);

    void save(Evidence ruled);

    /** All evidence, the newest first. */
    List<Evidence> evidence();

    void ask(CaseNumber number, DataRequest.Wish wish, LocalDateTime at);

    void decide(long id, boolean granted, String reply, LocalDateTime at);

    List<DataRequest> dataRequests(CaseNumber number);

    /** Those that wait for somebody, oldest first. */
    List<DataRequest> openDataRequests();
}
