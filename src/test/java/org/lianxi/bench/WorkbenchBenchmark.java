package org.lianxi.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxi.modeling.application.EditChange;
import org.lianxi.testing.BrowserTest;
import org.lianxi.testing.Desks;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long the editor of the workbench takes to be ready, and to drag a step across the model, for the largest model of
 * the house and for one of 300 steps, against a page of ours without an editor in the same browser.
 *
 * <p>{@code mvn -B process-classes} once, for the editors from npm; then {@code mvn -B test -P bench
 * -Dtest=WorkbenchBenchmark}.
 */
@BrowserTest
@Tag("bench")
class WorkbenchBenchmark {

    private static final int STEPS = 300;
    private static final int ROUNDS = 5;
    private static final Path ASSETS = Path.of("target/classes/static/assets/workbench");

    @LocalServerPort
    int port;

    @Autowired
    EditChange editChange;

    @RegisterExtension
    final Desks desks = new Desks(() -> port);

    @Test
    void readyAndDragged() throws IOException {
        var change = editChange.begin("analyst", "测量");
        editChange.take("analyst", change, "joint-approval.bpmn");
        editChange.add("analyst", change, "many-steps.bpmn", manySteps());
        var page = desks.of("analyst").visit("/workbench");

        var plain = median(() -> opened(page, "/workbench", "h1"));
        var own =
                median(() -> opened(page, editor(change, "joint-approval.bpmn"), "#workbench-state:has-text('可以修改')"));
        var dragOwn = dragged(page, "userTask_checkApplication");
        var many = median(() -> opened(page, editor(change, "many-steps.bpmn"), "#workbench-state:has-text('可以修改')"));
        var dragMany = dragged(page, "task_150");

        var lines = new ArrayList<String>();
        lines.add("%-44s %8s %8s".formatted("medians of " + ROUNDS, "ms", "ratio"));
        lines.add("%-44s %8.0f %8.2f".formatted("a page without editor", plain, 1.0));
        lines.add("%-44s %8.0f %8.2f".formatted("editor ready, joint-approval.bpmn", own, own / plain));
        lines.add("%-44s %8.0f %8.2f".formatted("editor ready, %d steps".formatted(STEPS), many, many / plain));
        lines.add("%-44s %8.0f %8.2f".formatted("a step dragged by 40 moves, joint-approval", dragOwn, 1.0));
        lines.add("%-44s %8.0f %8.2f"
                .formatted("a step dragged by 40 moves, %d steps".formatted(STEPS), dragMany, dragMany / dragOwn));
        lines.add("editor of models: %.1f MB, of tables %.1f MB, of forms %.1f MB (not compressed)"
                .formatted(megabytes("model"), megabytes("decision"), megabytes("form")));
        var report = String.join(System.lineSeparator(), lines);
        Files.writeString(Path.of("target/workbench-benchmark.txt"), report, StandardCharsets.UTF_8);
        LoggerFactory.getLogger(WorkbenchBenchmark.class).warn("{}{}", System.lineSeparator(), report);
    }

    private double opened(Page page, String address, String sign) {
        var start = System.nanoTime();
        page.navigate("http://127.0.0.1:" + port + address);
        page.waitForSelector(sign);
        return (System.nanoTime() - start) / 1e6;
    }

    /** With the mouse, as somebody would; the editor has to draw each move. */
    private static double dragged(Page page, String element) {
        var step = page.locator("[data-element-id='%s'].djs-shape".formatted(element));
        var box = step.boundingBox();
        return median(() -> {
            var x = box.x + box.width / 2;
            var y = box.y + box.height / 2;
            page.mouse().move(x, y);
            page.mouse().down();
            var start = System.nanoTime();
            for (var move = 1; move <= 40; move++) {
                page.mouse().move(x + move, y + move);
            }
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var taken = (System.nanoTime() - start) / 1e6;
            page.keyboard().press("Escape");
            page.mouse().up();
            return taken;
        });
    }

    private static double median(DoubleSupplier measured) {
        var times = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> measured.getAsDouble())
                .sorted()
                .toArray();
        return times[ROUNDS / 2];
    }

    private static String editor(long change, String file) {
        return "/workbench/changes/%d/files/%s".formatted(change, file);
    }

    private static double megabytes(String kind) throws IOException {
        return Files.size(ASSETS.resolve(kind).resolve("editor.js")) / 1e6;
    }

    /** A chain of steps in rows of twenty, drawn. */
    private static String manySteps() {
        var model = new StringBuilder();
        var drawing = new StringBuilder();
        for (var step = 0; step < STEPS; step++) {
            var x = 160 + step % 20 * 150;
            var y = 100 + step / 20 * 140;
            model.append("<bpmn:task id=\"task_%d\" name=\"步骤%d\"/>".formatted(step, step));
            drawing.append(
                    "<bpmndi:BPMNShape id=\"task_%d_di\" bpmnElement=\"task_%d\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
                            .formatted(step, step, x, y));
            if (step > 0 && step % 20 != 0) {
                model.append("<bpmn:sequenceFlow id=\"flow_%d\" sourceRef=\"task_%d\" targetRef=\"task_%d\"/>"
                        .formatted(step, step - 1, step));
                drawing.append(
                        "<bpmndi:BPMNEdge id=\"flow_%d_di\" bpmnElement=\"flow_%d\"><di:waypoint x=\"%d\" y=\"%d\"/><di:waypoint x=\"%d\" y=\"%d\"/></bpmndi:BPMNEdge>"
                                .formatted(step, step, x - 50, y + 40, x, y + 40));
            }
        }
        return String.join(
                "",
                List.of(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"",
                        " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\"",
                        " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\"",
                        " xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" targetNamespace=\"test\">",
                        "<bpmn:process id=\"many-steps\" name=\"很多步骤\" isExecutable=\"true\">",
                        model,
                        "</bpmn:process><bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"many-steps\">",
                        drawing,
                        "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>"));
    }
}
