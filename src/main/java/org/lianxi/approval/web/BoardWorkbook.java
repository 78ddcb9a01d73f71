package org.lianxi.approval.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lianxi.approval.application.Board;
import org.lianxi.calendar.ClockReading;

/**
 * The board as a workbook for WPS and Excel. What people typed is written as text and formatted as text: a project
 * called {@code =HYPERLINK(…)} is a name, and stays one when somebody edits the cell.
 */
final class BoardWorkbook {

    private static final String TEXT = "@";
    private static final String DATE = "yyyy-mm-dd";
    private static final String HEAD = "E9EFF6";

    /** What a cell of Excel holds at most. */
    private static final int LONGEST = 32_767;

    private static final List<Column> UNITS = List.of(
            new Column("单位", 28),
            new Column("在审", 10),
            new Column("绿灯", 10),
            new Column("黄灯", 10),
            new Column("红灯", 10),
            new Column("暂停计时", 12),
            new Column("其中已超期", 12));
    private static final List<Column> CASES = List.of(
            new Column("案号", 16),
            new Column("项目", 44),
            new Column("现状", 16),
            new Column("办理期限", 14),
            new Column("期限暂定", 10),
            new Column("剩余天数", 12),
            new Column("灯", 10),
            new Column("计时", 12),
            new Column("尚待意见的单位", 48));

    private BoardWorkbook() {}

    private record Column(String title, int width) {}

    static byte[] of(Board board) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Lianxi", null)) {
            write(workbook.newWorksheet("按单位"), board.units());
            writeCases(workbook.newWorksheet("按案件"), board.rows());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<Board.UnitRow> rows) throws IOException {
        head(sheet, UNITS);
        var line = 1;
        for (var row : rows) {
            var lights = row.lights();
            text(sheet, line, 0, row.name());
            sheet.value(line, 1, lights.all());
            sheet.value(line, 2, lights.green());
            sheet.value(line, 3, lights.yellow());
            sheet.value(line, 4, lights.red());
            sheet.value(line, 5, lights.paused());
            sheet.value(line, 6, lights.overdue());
            line++;
        }
        sheet.finish();
    }

    private static void writeCases(Worksheet sheet, List<Board.CaseRow> rows) throws IOException {
        head(sheet, CASES);
        var line = 1;
        for (var row : rows) {
            var approval = row.line().approval();
            text(sheet, line, 0, approval.number().value());
            text(sheet, line, 1, approval.application().projectName());
            text(sheet, line, 2, approval.state().title());
            date(sheet, line, 3, row.clock().due().day());
            text(sheet, line, 4, row.clock().due().provisional() ? "暂定" : "");
            sheet.value(line, 5, row.clock().remaining());
            text(sheet, line, 6, row.clock().light().title());
            text(sheet, line, 7, row.clock().state() == ClockReading.State.PAUSED ? "暂停计时" : "计时中");
            text(sheet, line, 8, row.waitingForNames());
            line++;
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, List<Column> columns) {
        for (var column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.style(0, column).bold().fillColor(HEAD).set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, 1);
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.value(line, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        sheet.style(line, column).format(TEXT).set();
    }

    private static void date(Worksheet sheet, int line, int column, LocalDate day) {
        sheet.value(line, column, day);
        sheet.style(line, column).format(DATE).set();
    }
}
