package org.lianxi.document.web;

import java.util.List;
import org.lianxi.document.application.CirculateDocument;
import org.lianxi.kernel.HomeSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待阅: documents that were sent to me and that I have not noted as read. */
@Component
@Order(15)
class ReadingsAtHome implements HomeSection {

    private static final int SHOWN = 5;

    private final CirculateDocument circulateDocument;

    ReadingsAtHome(CirculateDocument circulateDocument) {
        this.circulateDocument = circulateDocument;
    }

    @Override
    public String title() {
        return "待阅文件";
    }

    @Override
    public List<Line> lines(String person) {
        return circulateDocument.waitingFor(person).stream()
                .filter(each -> each.readAt().isEmpty())
                .limit(SHOWN)
                .map(each -> Line.of(
                        "%s %s"
                                .formatted(
                                        each.document().title(), each.document().number()),
                        "/readings",
                        each.sentAt()))
                .toList();
    }
}
