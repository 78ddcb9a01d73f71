package org.lianxi.document;

/** Looks at what people upload, if the operator has set up a scanner. */
public interface VirusScan {

    /**
     * @throws org.lianxi.kernel.Refusal {@code document.virus-found}; {@code document.scanner-down} where there is a
     *     scanner and it does not answer: what nobody has looked at is not kept
     */
    void refuseInfected(String name, byte[] content);
}
