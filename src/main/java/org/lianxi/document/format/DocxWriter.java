package org.lianxi.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.lianxi.document.domain.Block;
import org.lianxi.document.domain.Block.Attachments;
import org.lianxi.document.domain.Block.Closing;
import org.lianxi.document.domain.Block.Column;
import org.lianxi.document.domain.Block.Entry;
import org.lianxi.document.domain.Block.Note;
import org.lianxi.document.domain.Block.Paragraph;
import org.lianxi.document.domain.Block.Table;
import org.lianxi.document.domain.Face;
import org.lianxi.document.domain.OfficialText;
import org.lianxi.document.domain.OfficialText.Head;
import org.lianxi.document.domain.OfficialText.Imprint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes a document as DOCX, to go on writing from. It names the fonts that offices own and packs none, so its line
 * ends may differ from the masters'.
 */
final class DocxWriter {

    private static final int TWIPS_PER_POINT = 20;
    private static final double TWIPS_PER_MM = 1440 / 25.4;

    /** 28.95 pt: 22 lines in 225 mm. */
    private static final double LINE = 28.95;

    private static final int BODY = 16;
    private static final int TITLE = 22;
    private static final int SMALL = 14;

    private final XWPFDocument document = new XWPFDocument();

    private DocxWriter() {}

    static byte[] write(OfficialText text) {
        var writer = new DocxWriter();
        try (var document = writer.document) {
            writer.sheet();
            text.head().ifPresent(writer::head);
            writer.title(text);
            text.body().forEach(writer::block);
            text.imprint().ifPresent(writer::imprint);
            var written = new ByteArrayOutputStream();
            document.write(written);
            return written.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("DOCX '%s' cannot be written".formatted(text.title()), unwritable);
        }
    }

    private void sheet() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setFooter(twips(25));
        margins.setHeader(twips(15));
        margins.setGutter(BigInteger.ZERO);
        // A grid of lines only: one of characters is read differently by every word processor.
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, Face.SONGTI, SMALL).setText("— ");
        field(footer);
        run(footer, Face.SONGTI, SMALL).setText(" —");
    }

    private static void field(XWPFParagraph paragraph) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * SMALL));
        run.addNewT().setStringValue("1");
    }

    private void head(Head head) {
        var mark = line(ParagraphAlignment.CENTER, 0);
        mark.setSpacingBefore((int) (25 * TWIPS_PER_MM));
        mark.setSpacingLineRule(LineSpacingRule.AUTO);
        var length = Math.max(1, head.mark().codePointCount(0, head.mark().length()));
        var run = run(mark, Face.XIAOBIAOSONG, Math.min(36, (int) (156 / 25.4 * 72 / length)));
        run.setColor("C8102E");
        run.setText(head.mark());
        line(ParagraphAlignment.CENTER, 0);
        var last = line(ParagraphAlignment.CENTER, 0);
        if (!head.number().isEmpty()) {
            last = line(ParagraphAlignment.CENTER, 0);
            run(last, Face.FANGSONG, BODY).setText(head.number());
        }
        if (!head.issuer().isEmpty()) {
            last = leftAndRight(head.issuer(), head.date(), BODY);
        }
        var rule = last.getCTP().getPPr().addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(16));
        rule.setSpace(BigInteger.valueOf(11));
        rule.setColor("C8102E");
        line(ParagraphAlignment.CENTER, 0);
    }

    private void title(OfficialText text) {
        var title = line(ParagraphAlignment.CENTER, 0);
        run(title, Face.XIAOBIAOSONG, TITLE).setText(text.title());
        if (!text.edition().isEmpty()) {
            run(line(ParagraphAlignment.CENTER, 0), Face.KAITI, BODY).setText(text.edition());
        }
        line(ParagraphAlignment.LEFT, 0);
        if (!text.addressee().isEmpty()) {
            run(line(ParagraphAlignment.BOTH, 0), Face.FANGSONG, BODY).setText(text.addressee() + "：");
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            run(line(ParagraphAlignment.BOTH, 2), paragraph.level().face(), BODY)
                    .setText(paragraph.text());
        } else if (block instanceof Entry entry) {
            hanging(entry.label() + "：", Face.HEITI, entry.lines());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Attachments attachments) {
            line(ParagraphAlignment.LEFT, 0);
            hanging("附件：", Face.FANGSONG, numbered(attachments.names()));
        } else if (block instanceof Closing closing) {
            line(ParagraphAlignment.LEFT, 0);
            line(ParagraphAlignment.LEFT, 0);
            closing(closing.organ());
            closing(closing.date());
        } else if (block instanceof Note note) {
            run(line(ParagraphAlignment.BOTH, 2), Face.FANGSONG, BODY).setText("（" + note.text() + "）");
        }
    }

    private static List<String> numbered(List<String> names) {
        if (names.size() == 1) {
            return names;
        }
        var numbered = new ArrayList<String>();
        names.forEach(name -> numbered.add((numbered.size() + 1) + "." + name));
        return numbered;
    }

    private void hanging(String label, Face face, List<String> lines) {
        var width = (label.codePointCount(0, label.length()) + 2) * BODY * TWIPS_PER_POINT;
        for (var index = 0; index < lines.size(); index++) {
            var paragraph = line(ParagraphAlignment.BOTH, 0);
            paragraph.setIndentationLeft(width);
            if (index == 0) {
                paragraph.setIndentationHanging(width - 2 * BODY * TWIPS_PER_POINT);
                run(paragraph, face, BODY).setText(label);
            }
            run(paragraph, Face.FANGSONG, BODY).setText(lines.get(index));
        }
    }

    private void closing(String text) {
        var paragraph = line(ParagraphAlignment.RIGHT, 0);
        paragraph.setIndentationRight(4 * BODY * TWIPS_PER_POINT);
        run(paragraph, Face.FANGSONG, BODY).setText(text);
    }

    private void table(Table table) {
        var written =
                document.createTable(table.rows().size() + 1, table.columns().size());
        written.setTableAlignment(TableRowAlign.CENTER);
        written.setWidth("100%");
        written.getRow(0).setRepeatHeader(true);
        for (var column = 0; column < table.columns().size(); column++) {
            cell(
                    written,
                    0,
                    column,
                    table.columns().get(column),
                    table.columns().get(column).title(),
                    Face.HEITI);
            for (var row = 0; row < table.rows().size(); row++) {
                cell(
                        written,
                        row + 1,
                        column,
                        table.columns().get(column),
                        table.rows().get(row).get(column),
                        Face.FANGSONG);
            }
        }
    }

    private static void cell(XWPFTable table, int row, int number, Column column, String text, Face face) {
        XWPFTableCell cell = table.getRow(row).getCell(number);
        if (column.width() > 0) {
            cell.setWidth(String.valueOf(column.width() * BODY * TWIPS_PER_POINT));
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().get(0);
        if (face == Face.HEITI) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        var run = run(paragraph, face, SMALL);
        var lines = text.lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            if (index > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines.get(index), index);
        }
    }

    private void imprint(Imprint imprint) {
        line(ParagraphAlignment.LEFT, 0);
        if (!imprint.copies().isEmpty()) {
            var copies = line(ParagraphAlignment.BOTH, 0);
            copies.setBorderTop(Borders.SINGLE);
            copies.setIndentationLeft(4 * SMALL * TWIPS_PER_POINT);
            copies.setIndentationHanging(3 * SMALL * TWIPS_PER_POINT);
            run(copies, Face.FANGSONG, SMALL).setText(imprint.copiesSentence());
        }
        var last = leftAndRight(imprint.office(), imprint.date() + "印发", SMALL);
        last.setBorderTop(Borders.SINGLE);
        last.setBorderBottom(Borders.SINGLE);
    }

    private XWPFParagraph leftAndRight(String left, String right, int size) {
        var paragraph = line(ParagraphAlignment.LEFT, 0);
        paragraph.setIndentationLeft(size * TWIPS_PER_POINT);
        var stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(Math.round(156 * TWIPS_PER_MM) - (long) size * TWIPS_PER_POINT));
        var run = run(paragraph, Face.FANGSONG, size);
        run.setText(left);
        run.addTab();
        run.setText(right);
        return paragraph;
    }

    private XWPFParagraph line(ParagraphAlignment alignment, int indent) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent * BODY * TWIPS_PER_POINT);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, Face face, int size) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setFontFamily(name(face), XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(name(face), XWPFRun.FontCharRange.ascii);
        run.setFontFamily(name(face), XWPFRun.FontCharRange.hAnsi);
        return run;
    }

    /** As offices have them installed. */
    private static String name(Face face) {
        return switch (face) {
            case XIAOBIAOSONG -> "方正小标宋简体";
            case FANGSONG -> "仿宋_GB2312";
            case HEITI -> "黑体";
            case KAITI -> "楷体_GB2312";
            case SONGTI -> "宋体";
        };
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
