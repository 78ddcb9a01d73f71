package org.lianxi.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.application.Board;
import org.lianxi.approval.application.Lines;
import org.lianxi.calendar.Light;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the file by what the standard says (ECMA-376), not with the library that wrote it. */
class BoardWorkbookTest {

    private static final String LINK = "=HYPERLINK(\"http://x\")";
    private static final int CASES = 2;

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        for (var project : List.of(LINK, "+1", "-1", "@SUM(A1)", "\t=1", "|calc", "<b>&\"𠮷镕㛃")) {
            var workbook = new Read(BoardWorkbook.of(board(project)));

            assertThat(workbook.part("xl/worksheets/sheet2.xml")
                            .getElementsByTagName("f")
                            .getLength())
                    .isZero();
            assertThat(workbook.type(CASES, "B2")).isEqualTo("s");
            assertThat(workbook.text(CASES, "B2")).isEqualTo(project);
            assertThat(workbook.format(CASES, "B2"))
                    .as("text when it is edited")
                    .isEqualTo("@");
        }
    }

    @Test
    void daysAreDatesAndCountsAreNumbers() throws Exception {
        var workbook = new Read(BoardWorkbook.of(board("项目")));

        assertThat(workbook.type(CASES, "D2")).isIn("", "n");
        assertThat(Double.parseDouble(workbook.value(CASES, "D2")))
                .as("2026-11-23 in days since 1899-12-30")
                .isEqualTo(46349.0);
        assertThat(workbook.format(CASES, "D2")).isEqualTo("yyyy-mm-dd");
        assertThat(workbook.value(CASES, "F2")).isEqualTo("-1");
        assertThat(workbook.value(1, "B2")).isEqualTo("1");
    }

    @Test
    void theHeadStaysInSightAndColumnsHaveAWidth() throws Exception {
        var workbook = new Read(BoardWorkbook.of(board("项目")));

        for (var sheet = 1; sheet <= CASES; sheet++) {
            var page = workbook.part("xl/worksheets/sheet%d.xml".formatted(sheet));
            var pane = (Element) page.getElementsByTagName("pane").item(0);
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
            assertThat(page.getElementsByTagName("col").getLength()).isGreaterThan(6);
        }
        assertThat(workbook.text(1, "A1")).isEqualTo("单位");
        assertThat(workbook.text(CASES, "I1")).isEqualTo("尚待意见的单位");
        assertThat(workbook.text(CASES, "I2")).isEqualTo("单位water");
    }

    @Test
    void anEmptyBoardIsAWorkbookToo() throws Exception {
        var workbook = new Read(BoardWorkbook.of(Lines.board(List.of(), Board.Choice.everything())));

        assertThat(workbook.text(1, "A1")).isEqualTo("单位");
    }

    private static Board board(String project) {
        return Lines.board(
                List.of(Lines.open(
                        1,
                        project,
                        Lines.running(Light.RED, -1),
                        Lines.review(1, "water", Lines.running(Light.GREEN, 8)))),
                Board.Choice.everything());
    }

    private static final class Read {

        private final Map<String, byte[]> parts = new HashMap<>();

        /** By its table of contents, as office programs read it. */
        Read(byte[] workbook) throws IOException {
            var file = Files.createTempFile("board", ".xlsx");
            try {
                Files.write(file, workbook);
                try (var zip = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
            } finally {
                Files.delete(file);
            }
        }

        Document part(String name) throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(name)));
        }

        String type(int sheet, String cell) throws Exception {
            return cell(sheet, cell).getAttribute("t");
        }

        String value(int sheet, String cell) throws Exception {
            return cell(sheet, cell).getElementsByTagName("v").item(0).getTextContent();
        }

        String text(int sheet, String cell) throws Exception {
            var strings = part("xl/sharedStrings.xml").getElementsByTagName("si");
            return strings.item(Integer.parseInt(value(sheet, cell))).getTextContent();
        }

        String format(int sheet, String cell) throws Exception {
            var styles = part("xl/styles.xml");
            var cells = ((Element) styles.getElementsByTagName("cellXfs").item(0)).getElementsByTagName("xf");
            var style = Integer.parseInt(cell(sheet, cell).getAttribute("s"));
            var format = ((Element) cells.item(style)).getAttribute("numFmtId");
            return elements(styles.getElementsByTagName("numFmt")).stream()
                    .filter(known -> known.getAttribute("numFmtId").equals(format))
                    .map(known -> known.getAttribute("formatCode"))
                    .findFirst()
                    .orElse(format.equals("49") ? "@" : format);
        }

        private Element cell(int sheet, String cell) throws Exception {
            return elements(part("xl/worksheets/sheet%d.xml".formatted(sheet)).getElementsByTagName("c")).stream()
                    .filter(found -> found.getAttribute("r").equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No cell " + cell));
        }

        private static List<Element> elements(NodeList nodes) {
            var elements = new ArrayList<Element>();
            for (var i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
