package org.lianxi.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxi.approval.application.CaseProgress;
import org.lianxi.kernel.UnitCode;
import org.lianxi.organization.Unit;
import org.lianxi.organization.Units;

class ShownRunTest {

    private static final UnitCode WATER = new UnitCode("water");
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:other="urn:other">
              <bpmn:process id="joint-approval-review" name="部门审查">
                <bpmn:subProcess id="subProcess_review" name="部门提出意见">
                  <bpmn:userTask id="userTask_giveOpinion" name=" 提出会签意见 "/>
                  <other:thing id="other" name="别的"/>
                  <bpmn:exclusiveGateway id="gateway_opinionDue"/>
                </bpmn:subProcess>
                <bpmn:sequenceFlow id="flow_yes" name="是" sourceRef="a" targetRef="b"/>
              </bpmn:process>
            </bpmn:definitions>""";

    private final Units units = mock();

    @Test
    void theStepsAreNamedAndWhatHoldsThemIsNot() {
        given(units.get(WATER)).willReturn(new Unit(WATER, "市水利局", false));

        var shown = ShownRun.of(
                List.of(
                        run(List.of("subProcess_review", "userTask_giveOpinion", "userTask_giveOpinion", "flow_yes")),
                        run(List.of())),
                units);

        assertThat(shown).extracting(ShownRun::name).containsExactly("部门审查（市水利局）", "部门审查（市水利局），第 2 次");
        assertThat(shown).extracting(ShownRun::steps).containsExactly("提出会签意见", "");
    }

    @Test
    void aModelFetchesNothingFromOutside() {
        var attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<b:userTask xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"a\" name=\"n\">&e;</b:userTask>";

        try {
            assertThat(StepNames.in(attack)).containsOnlyKeys("a");
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining("cannot be read");
        }
    }

    private static CaseProgress.Run run(List<String> active) {
        return new CaseProgress.Run("joint-approval-review", "部门审查", Optional.of(WATER), MODEL, active, List.of());
    }
}
