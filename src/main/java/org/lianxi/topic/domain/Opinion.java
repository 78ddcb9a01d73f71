package org.lianxi.topic.domain;

import org.lianxi.kernel.Refusal;

/** What a concerned unit answers in writing before the review. */
public sealed interface Opinion {

    /** The value that forms and tables hold. */
    String code();

    String label();

    /** Reason, conditions or remark in full; empty where none was given. */
    String text();

    static Opinion of(String code, String text) {
        return switch (code) {
            case Agreed.CODE -> new Agreed(text);
            case AgreedWithConditions.CODE -> new AgreedWithConditions(text);
            case Objected.CODE -> new Objected(text);
            case NoOpinion.CODE -> new NoOpinion(text);
            default -> throw new Refusal("topic.unknown-opinion", "没有“%s”这种意见，请从列出的意见中选择。".formatted(code));
        };
    }

    /** 同意. */
    record Agreed(String text) implements Opinion {
        static final String CODE = "agree";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String label() {
            return "同意";
        }
    }

    /** 有条件同意: conditions that nobody can read are none. */
    record AgreedWithConditions(String text) implements Opinion {
        static final String CODE = "agree-with-conditions";

        public AgreedWithConditions {
            if (text.isBlank()) {
                throw new Refusal("topic.conditions-missing", "有条件同意的，请写明条件或修改建议。");
            }
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String label() {
            return "有条件同意";
        }
    }

    /** 不同意: the review needs the reason. */
    record Objected(String text) implements Opinion {
        static final String CODE = "object";

        public Objected {
            if (text.isBlank()) {
                throw new Refusal("topic.objection-without-reason", "不同意的，请写明理由，供组长、副组长审核时参考。");
            }
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String label() {
            return "不同意";
        }
    }

    /** 无意见. */
    record NoOpinion(String text) implements Opinion {
        static final String CODE = "no-opinion";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String label() {
            return "无意见";
        }
    }
}
