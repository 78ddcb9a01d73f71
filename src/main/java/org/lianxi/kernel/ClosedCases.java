package org.lianxi.kernel;

/**
 * Cases that must not exist for certain readers, whatever their posts allow. A capability with such cases contributes a
 * bean; whoever lists or shows cases of all kinds asks every one.
 */
public interface ClosedCases {

    /** Whether the person must get the answer of a case that never was; false for the cases of others. */
    boolean isClosed(String person, CaseNumber number);
}
