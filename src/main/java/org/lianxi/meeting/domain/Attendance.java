package org.lianxi.meeting.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.kernel.Choice;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;

/** 签到: who really came, kept apart from who was invited and who promised to come. */
public record Attendance(UnitCode unit, Status status, String who, String note) {

    /** How a unit was there. */
    public enum Status implements Choice {
        PRESENT("present", "成员到会"),
        SUBSTITUTE("substitute", "代会"),
        OPINION("opinion-only", "仅提交意见"),
        ABSENT("absent", "无故缺席");

        private final String value;
        private final String title;

        Status(String value, String title) {
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

        /** Whether somebody spoke for the unit in the room. */
        public boolean present() {
            return this == PRESENT || this == SUBSTITUTE;
        }
    }

    public Attendance {
        if (status == Status.SUBSTITUTE && who.isEmpty()) {
            throw new Refusal("meeting.substitute-unnamed", "登记为代会的单位须填写代会人姓名和职务。");
        }
    }

    /**
     * Refuses a sheet that leaves out an invited unit, names one twice, or names one that was not invited.
     *
     * @param invited in the order in which the sheet lists them
     * @param names what people call a unit
     */
    public static List<Attendance> sheet(
            List<Attendance> rows, List<UnitCode> invited, Function<UnitCode, String> names) {
        var seen = new HashSet<UnitCode>();
        for (var row : rows) {
            if (!invited.contains(row.unit)) {
                throw new Refusal(
                        "meeting.unit-not-invited", "%s不在本次会议的参会单位之列，请核对签到表。".formatted(names.apply(row.unit)));
            }
            if (!seen.add(row.unit)) {
                throw new Refusal("meeting.unit-twice", "%s在签到表中出现了两次，请核对。".formatted(names.apply(row.unit)));
            }
        }
        if (seen.size() < invited.size()) {
            throw new Refusal(
                    "meeting.sheet-incomplete",
                    "签到表缺少%s，请逐一登记后再提交。"
                            .formatted(invited.stream()
                                    .filter(unit -> !seen.contains(unit))
                                    .map(names)
                                    .collect(Collectors.joining("、"))));
        }
        return rows.stream()
                .sorted(Comparator.comparing(row -> invited.indexOf(row.unit)))
                .toList();
    }

    /** @param percent of all invited units; 本系统约定, the regulation knows no quorum */
    public static boolean quorumReached(List<Attendance> sheet, int percent) {
        var present = sheet.stream().filter(row -> row.status.present()).count();
        return present * 100 >= (long) sheet.size() * percent;
    }
}
