package org.lianxi.audit;

/** Where whoever finds out who asks leaves it for the trail: an attribute of the request, with the user id. */
public final class AuditedPerson {

    public static final String ATTRIBUTE = AuditedPerson.class.getName();

    private AuditedPerson() {}
}
