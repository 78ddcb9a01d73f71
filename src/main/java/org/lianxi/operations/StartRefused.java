package org.lianxi.operations;

import java.util.List;

/** The application does not start, because going on would lose data or do wrong. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(List<String> sentences) {
        super(String.join("\n", sentences.stream().map("- "::concat).toList()));
    }
}
