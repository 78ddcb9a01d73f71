package org.lianxi.notification.application;

import org.lianxi.kernel.Choice;

/**
 * How somebody wants to hear of messages while they are not in the application.
 *
 * @param address of mail, or what the city's service for short messages knows the person by; empty with
 *     {@link Rhythm#NEVER}
 */
public record Channel(String person, Route route, String address, Rhythm rhythm) {

    /** By what. */
    public enum Route implements Choice {
        MAIL("mail", "电子邮件"),
        SERVICE("service", "短信或政务微信");

        private final String value;
        private final String title;

        Route(String value, String title) {
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

    /** When. Red lights are told at once, unless never. */
    public enum Rhythm implements Choice {
        NEVER("never", "不发送，只在系统内查看"),
        DIGEST("digest", "每个工作日 8:30 汇总一次，红灯随时发送"),
        AT_ONCE("at-once", "随时发送");

        private final String value;
        private final String title;

        Rhythm(String value, String title) {
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

    /** What holds until somebody chooses. */
    static Channel none(String person) {
        return new Channel(person, Route.MAIL, "", Rhythm.NEVER);
    }

    boolean tellsAtOnce(boolean urgent) {
        return rhythm == Rhythm.AT_ONCE || rhythm == Rhythm.DIGEST && urgent;
    }
}
