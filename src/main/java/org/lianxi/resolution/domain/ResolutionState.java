package org.lianxi.resolution.domain;

/** Where a resolution stands. Each state is left only by the act that the next one stands for; none is skipped. */
public enum ResolutionState {
    TO_ASSIGN("待交办"),
    IN_HAND("办理中"),
    TO_VERIFY("待核查"),
    CLOSED("已销号");

    private final String word;

    ResolutionState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
