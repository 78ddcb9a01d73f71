package org.lianxi.kernel;

import java.util.regex.Pattern;

/**
 * 案号: year, kind and running number, e.g. {@code 2026-YT-0001}. The engine carries it as the business key; people see
 * it on every task.
 */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-[A-Z]{2}-\\d{4,}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Case number '%s' is not of the form 2026-YT-0001".formatted(value));
        }
    }

    /** @param kind two letters: YT 议题, HY 会议, DB 督办, LS 联合审批 */
    public static CaseNumber of(int year, String kind, int running) {
        return new CaseNumber("%04d-%s-%04d".formatted(year, kind, running));
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
