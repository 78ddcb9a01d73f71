package org.lianxi.kernel;

/**
 * What a person asked for cannot be done. The message is a Chinese sentence for that person: what happened, to what,
 * what to do next. The code is for machines and never changes once released.
 *
 * <p>A refusal changes nothing: it rolls back whatever the request had begun. It carries no stack trace, because it is
 * an answer and not a fault.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code kebab-case words behind the capability's name, e.g. {@code meeting.date-in-the-past}
     * @param sentence Chinese, ends with a full stop
     */
    public Refusal(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public final String code() {
        return code;
    }

    /** The sentence for the person who asked. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }
}
