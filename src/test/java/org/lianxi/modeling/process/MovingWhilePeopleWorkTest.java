package org.lianxi.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.application.Models;
import org.lianxi.testing.LianxiTest;
import org.lianxi.testing.Office;
import org.lianxi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Fifty running cases move to a new version while people go on working on them, and one whose step is gone stays. */
@LianxiTest
class MovingWhilePeopleWorkTest {

    private static final int CASES = 50;
    private static final String NAME = "moving-test";
    private static final String CHECK = "userTask_checkForm";
    private static final Map<String, Object> ACCEPTED = Map.of("decision", "accept", "askOpinions", false);

    @Autowired
    Models models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Office office;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesday() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void theModelIsTheShippedOneAgain() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void noneIsLostAndWhoeverWorksIsNotStopped() throws Exception {
        var numbers = new ArrayList<String>();
        for (var running = 0; running < CASES; running++) {
            numbers.add(office.proposeTopic("在办的第 %d 件".formatted(running + 1)));
        }
        models.deploy(NAME, Map.of("topic.bpmn", renamed()));
        var working = CompletableFuture.supplyAsync(() -> worked(numbers));

        var first = models.move("topic");
        var refused = working.get();
        var rest = models.move("topic");

        assertThat(first.moved() + rest.moved()).isGreaterThanOrEqualTo(CASES);
        assertThat(refused).as("what people were told").allMatch(sentence -> sentence.contains("同一项任务"));
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("topic")
                .latestVersion()
                .singleResult();
        assertThat(numbers).allSatisfy(number -> assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getProcessDefinitionId())
                .as(number)
                .isEqualTo(newest.getId()));
        assertThat(numbers).as("each is at its first or its second step, once").allSatisfy(number -> assertThat(
                        office.tasks(number, CHECK).size()
                                + office.tasks(number, "userTask_reviewTopic").size())
                .isEqualTo(1));
    }

    /** A clerk checks every second one meanwhile; what collides is tried again, as a person would. */
    private List<String> worked(List<String> numbers) {
        var told = new ArrayList<String>();
        for (var at = 0; at < numbers.size(); at += 2) {
            var number = numbers.get(at);
            try {
                office.submit("office-clerk", office.task(number, CHECK), ACCEPTED);
            } catch (Refusal atTheSameTime) {
                told.add(atTheSameTime.sentence());
                office.submit("office-clerk", office.task(number, CHECK), ACCEPTED);
            }
        }
        return told;
    }

    private static String renamed() throws IOException {
        var model = Files.readString(Path.of("processes/topic.bpmn"), StandardCharsets.UTF_8);
        return model.replace("name=\"审核议题\"", "name=\"审议议题\"");
    }
}
