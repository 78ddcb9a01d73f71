package org.lianxi.document.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.lianxi.document.Format;
import org.lianxi.document.NewDocument;
import org.lianxi.document.Printing;
import org.springframework.stereotype.Service;

@Service
class PrintSheet implements Printing {

    private final DocumentLayout layout;
    private final Press press;
    private final Clock clock;

    PrintSheet(DocumentLayout layout, Press press, Clock clock) {
        this.layout = layout;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public byte[] print(NewDocument document, Format format) {
        var now = LocalDateTime.now(clock);
        return press.print(layout.text(document, now), format, now);
    }
}
