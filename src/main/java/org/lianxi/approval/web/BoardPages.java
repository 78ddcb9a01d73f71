package org.lianxi.approval.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxi.approval.application.Board;
import org.lianxi.approval.application.BoardLight;
import org.lianxi.approval.application.ReadBoard;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 亮灯看板, on the screen and as a workbook. For whom it is none of their business it does not exist. */
@Controller
@RequestMapping("/board")
class BoardPages {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadBoard readBoard;
    private final Units units;
    private final Clock clock;

    BoardPages(ReadBoard readBoard, Units units, Clock clock) {
        this.readBoard = readBoard;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String board(
            Principal reader,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String light,
            Model model) {
        var choice = choice(unit, light);
        var board = board(reader, choice);
        model.addAttribute("board", board);
        model.addAttribute("bars", Bar.of(board.units()));
        model.addAttribute("lights", BoardLight.values());
        model.addAttribute("allUnits", units.all());
        model.addAttribute("unit", choice.unit().map(UnitCode::value).orElse(""));
        model.addAttribute("light", choice.light().map(BoardLight::value).orElse(""));
        return "approvals/board";
    }

    @GetMapping("/lights.xlsx")
    void workbook(
            Principal reader,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String light,
            HttpServletResponse response)
            throws IOException {
        var today = LocalDate.now(clock);
        var workbook = BoardWorkbook.of(board(reader, choice(unit, light)));
        response.setContentType(WORKBOOK);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("lights-%s.xlsx".formatted(today))
                        .build()
                        .toString());
        response.getOutputStream().write(workbook);
    }

    private Board board(Principal reader, Board.Choice choice) {
        return readBoard
                .by(reader.getName(), choice)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is no unit and no light chooses nothing. */
    private Board.Choice choice(String unit, String light) {
        return new Board.Choice(
                units.all().stream()
                        .map(known -> known.code())
                        .filter(code -> code.value().equals(unit))
                        .findFirst(),
                Optional.of(light).flatMap(BoardLight::of));
    }
}
