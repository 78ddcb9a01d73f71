package org.lianxi.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.UnitCode;
import org.lianxi.meeting.domain.Attendance.Status;

class AttendanceTest {

    private static final UnitCode LEGAL = new UnitCode("legal");
    private static final UnitCode FINANCE = new UnitCode("finance");
    private static final Map<UnitCode, String> NAMES = Map.of(LEGAL, "市法制办", FINANCE, "市财政局");

    @Test
    void everyInvitedUnitStandsOnTheSheetOnce() {
        assertThatThrownBy(() ->
                        Attendance.sheet(List.of(row(LEGAL, Status.PRESENT)), List.of(LEGAL, FINANCE), NAMES::get))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("签到表缺少市财政局");
        assertThatThrownBy(() -> Attendance.sheet(
                        List.of(row(LEGAL, Status.PRESENT), row(LEGAL, Status.ABSENT)),
                        List.of(LEGAL, FINANCE),
                        NAMES::get))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("市法制办在签到表中出现了两次");
    }

    @Test
    void theSheetKeepsTheOrderOfTheRegulationWhateverOrderItIsTypedIn() {
        var sheet = Attendance.sheet(
                List.of(row(FINANCE, Status.PRESENT), row(LEGAL, Status.PRESENT)), List.of(LEGAL, FINANCE), NAMES::get);

        assertThat(sheet).extracting(Attendance::unit).containsExactly(LEGAL, FINANCE);
    }

    @Test
    void aUnitThatWasNotInvitedIsRefused() {
        assertThatThrownBy(() -> Attendance.sheet(List.of(row(FINANCE, Status.PRESENT)), List.of(LEGAL), NAMES::get))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("市财政局不在本次会议的参会单位之列");
    }

    @Test
    void aWrittenOpinionDoesNotCountForTheQuorum() {
        var sheet = List.of(row(LEGAL, Status.PRESENT), row(FINANCE, Status.OPINION));

        assertThat(Attendance.quorumReached(sheet, 50)).isTrue();
        assertThat(Attendance.quorumReached(sheet, 51)).isFalse();
    }

    @Test
    void aSubstituteIsNamed() {
        assertThatThrownBy(() -> row(LEGAL, Status.SUBSTITUTE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("代会人姓名和职务");
    }

    private static Attendance row(UnitCode unit, Status status) {
        return new Attendance(unit, status, "", "");
    }
}
