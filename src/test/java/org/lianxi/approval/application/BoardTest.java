package org.lianxi.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxi.calendar.Light;
import org.lianxi.kernel.UnitCode;

class BoardTest {

    private static final List<ApprovalLine> OPEN = List.of(
            Lines.open(
                    1,
                    "绿灯项目",
                    Lines.running(Light.GREEN, 12),
                    Lines.review(1, "water", Lines.running(Light.GREEN, 8)),
                    Lines.review(1, "health", Lines.running(Light.RED, -2)),
                    Lines.released(1, "finance", Lines.running(Light.GREEN, 8))),
            Lines.open(
                    2,
                    "红灯项目",
                    Lines.running(Light.RED, -1),
                    Lines.review(2, "water", Lines.running(Light.YELLOW, 1)),
                    Lines.review(2, "health", Lines.paused(Light.RED, -3))),
            Lines.open(3, "暂停项目", Lines.paused(Light.YELLOW, 2)),
            Lines.received(4));

    @Test
    void aPausedClockCountsAsPausedWhateverItsLightAndIsOverdueIfItWasBefore() {
        var board = Lines.board(OPEN, Board.Choice.everything());

        assertThat(board.cases()).isEqualTo(new Lights(1, 0, 1, 1, 1));
        assertThat(board.reviews()).isEqualTo(new Lights(1, 1, 1, 1, 2));
        assertThat(board.reviews().all()).isEqualTo(4);
    }

    @Test
    void casesWithoutClockAreCountedApart() {
        var board = Lines.board(OPEN, Board.Choice.everything());

        assertThat(board.checking()).isEqualTo(1);
        assertThat(board.rows()).hasSize(3);
    }

    @Test
    void whatWasReleasedIsWaitedForNoMore() {
        var board = Lines.board(OPEN, Board.Choice.everything());

        assertThat(board.units()).extracting(row -> row.unit().value()).containsExactly("health", "water");
        assertThat(board.rows().get(1).waitingForNames()).isEqualTo("");
        assertThat(board.rows().get(2).waitingForNames()).isEqualTo("单位water、单位health");
    }

    @Test
    void theNearestLastDayComesFirst() {
        assertThat(Lines.board(OPEN, Board.Choice.everything()).rows())
                .extracting(row -> row.line().approval().application().projectName())
                .containsExactly("红灯项目", "暂停项目", "绿灯项目");
    }

    @Test
    void aChosenUnitLeavesItsRowAndTheCasesThatWaitForIt() {
        var board = Lines.board(OPEN, new Board.Choice(Optional.of(new UnitCode("water")), Optional.empty()));

        assertThat(board.units()).extracting(row -> row.unit().value()).containsExactly("water");
        assertThat(board.rows())
                .extracting(row -> row.line().approval().application().projectName())
                .containsExactly("红灯项目", "绿灯项目");
        assertThat(board.reviews().all()).as("totals stay").isEqualTo(4);
    }

    @Test
    void aChosenLightIsTheCasesOwnAndWithAUnitTheUnits() {
        var red = Lines.board(OPEN, new Board.Choice(Optional.empty(), Optional.of(BoardLight.RED)));
        var yellowOfWater =
                Lines.board(OPEN, new Board.Choice(Optional.of(new UnitCode("water")), Optional.of(BoardLight.YELLOW)));

        assertThat(red.rows())
                .extracting(row -> row.line().approval().application().projectName())
                .containsExactly("红灯项目");
        assertThat(red.units()).extracting(row -> row.unit().value()).containsExactly("health");
        assertThat(yellowOfWater.rows())
                .extracting(row -> row.line().approval().application().projectName())
                .containsExactly("红灯项目");
    }

    @Test
    void theHeadOfAUnitSeesOnlyTheRowOfTheUnit() {
        var board = Board.of(OPEN, new UnitCode("water")::equals, Board.Choice.everything());

        assertThat(board.units()).extracting(row -> row.unit().value()).containsExactly("water");
        assertThat(board.reviews()).isEqualTo(new Lights(1, 1, 0, 0, 0));
    }
}
