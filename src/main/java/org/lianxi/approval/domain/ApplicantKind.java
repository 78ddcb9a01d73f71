package org.lianxi.approval.domain;

import org.lianxi.kernel.Choice;

/** Who applies: a person, or a legal entity or other organization. */
public enum ApplicantKind implements Choice {
    PERSON("person", "自然人"),
    LEGAL_ENTITY("legal-entity", "法人或其他组织");

    private final String value;
    private final String title;

    ApplicantKind(String value, String title) {
        this.value = value;
        this.title = title;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String title() {
        return title;
    }
}
