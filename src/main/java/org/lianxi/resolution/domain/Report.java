package org.lianxi.resolution.domain;

import java.time.LocalDate;
import java.util.Optional;

/** 反馈: what the lead unit tells the office. */
public sealed interface Report {

    /** The word that the model's gateway reads. */
    String kind();

    /** The same for people. */
    String word();

    String text();

    default Optional<String> evidence() {
        return Optional.empty();
    }

    default Optional<LocalDate> requestedDue() {
        return Optional.empty();
    }

    record Progress(String text) implements Report {
        @Override
        public String kind() {
            return "progress";
        }

        @Override
        public String word() {
            return "办理进展";
        }
    }

    /**
     * @param text what was done
     * @param proof where the evidence lies, e.g. a document number or a place in the archive
     */
    record Completion(String text, String proof) implements Report {
        @Override
        public String kind() {
            return "completion";
        }

        @Override
        public String word() {
            return "报请办结";
        }

        @Override
        public Optional<String> evidence() {
            return Optional.of(proof);
        }
    }

    /** @param text the reason */
    record ExtensionRequest(String text, LocalDate newDue) implements Report {
        @Override
        public String kind() {
            return "extension";
        }

        @Override
        public String word() {
            return "申请延期";
        }

        @Override
        public Optional<LocalDate> requestedDue() {
            return Optional.of(newDue);
        }
    }
}
