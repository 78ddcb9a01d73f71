package org.lianxi.modeling.guard;

/**
 * One thing that is wrong in a file.
 *
 * @param file its name
 * @param place the element as people know it, e.g. “核对”（userTask_check）; empty where it is the whole file
 * @param sentence what is wrong and what to do, in Chinese, without the full stop
 * @param code stable, e.g. {@code model.form-missing}; docs/operations.md lists them
 */
public record Fault(String file, String place, String sentence, String code) {

    /** File, place and sentence as one. */
    public String inWords() {
        return place.isEmpty() ? "%s %s".formatted(file, sentence) : "%s 的%s%s".formatted(file, place, sentence);
    }
}
