package org.lianxi.kernel;

import java.util.regex.Pattern;

/** 单位编码: the ASCII code of a unit in the organization file, e.g. {@code service-center}. */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Unit code '%s' is not of the form service-center".formatted(value));
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
