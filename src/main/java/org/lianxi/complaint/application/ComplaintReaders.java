package org.lianxi.complaint.application;

import org.lianxi.document.CaseReaders;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.ClosedCases;
import org.springframework.stereotype.Component;

/** Files of complaints are read by those who may know of the complaint; for the others there is no such case. */
@Component
class ComplaintReaders implements CaseReaders, ClosedCases {

    private final Complaints complaints;
    private final ComplaintAccess access;

    ComplaintReaders(Complaints complaints, ComplaintAccess access) {
        this.complaints = complaints;
        this.access = access;
    }

    @Override
    public boolean mayRead(String person, CaseNumber number) {
        return complaints
                .find(number)
                .filter(found -> access.mayRead(person, found))
                .isPresent();
    }

    /** Files of complaints are sealed with them ({@link AddMaterials}) and never lie among those of other cases. */
    @Override
    public boolean mayAddMaterials(String person, CaseNumber number) {
        return false;
    }

    @Override
    public boolean isClosed(String person, CaseNumber number) {
        return complaints
                .find(number)
                .filter(found -> access.isKept(person, found.about()))
                .isPresent();
    }
}
