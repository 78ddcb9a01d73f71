package org.lianxi.approval.domain;

/**
 * 申请人. Identity and contact are shown only to those who write to the applicant.
 *
 * @param name a person's name, or the full name of a legal entity
 * @param identity identity number of a person, unified social credit code (统一社会信用代码) of a legal entity
 * @param contactName whom to ask; of a person mostly the applicant
 * @param phone of the contact
 * @param address where letters go
 */
public record Applicant(
        ApplicantKind kind, String name, String identity, String contactName, String phone, String address) {

    private static final int SHOWN = 4;

    /** As those see it who need not know the whole: the last four characters. */
    public String maskedIdentity() {
        return identity.length() <= SHOWN
                ? "****"
                : "*".repeat(identity.length() - SHOWN) + identity.substring(identity.length() - SHOWN);
    }

    /** As published results name the applicant: a legal entity in full, of a person the family name only. */
    public String publicName() {
        return kind == ApplicantKind.LEGAL_ENTITY || name.isEmpty()
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 1))
                        + "*".repeat(name.codePointCount(0, name.length()) - 1);
    }
}
