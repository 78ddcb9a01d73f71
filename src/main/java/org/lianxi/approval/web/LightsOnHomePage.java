package org.lianxi.approval.web;

import java.util.List;
import java.util.Optional;
import org.lianxi.approval.application.Board;
import org.lianxi.approval.application.Lights;
import org.lianxi.approval.application.ReadBoard;
import org.lianxi.kernel.HomeSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who may see the board: how much is yellow or red. */
@Component
@Order(LightsOnHomePage.PLACE)
class LightsOnHomePage implements HomeSection {

    static final int PLACE = 36;

    private final ReadBoard readBoard;

    LightsOnHomePage(ReadBoard readBoard) {
        this.readBoard = readBoard;
    }

    @Override
    public String title() {
        return "联合审批亮灯";
    }

    @Override
    public List<Line> lines(String person) {
        return readBoard.by(person, Board.Choice.everything()).stream()
                .filter(board -> isLit(board.cases()) || isLit(board.reviews()))
                .map(board -> new Line(
                        "案件：%s；部门审查：%s".formatted(words(board.cases()), words(board.reviews())),
                        Optional.of("/board"),
                        Optional.empty()))
                .toList();
    }

    private static boolean isLit(Lights lights) {
        return lights.red() + lights.yellow() > 0;
    }

    private static String words(Lights lights) {
        return "红灯 %d 件，黄灯 %d 件".formatted(lights.red(), lights.yellow());
    }
}
