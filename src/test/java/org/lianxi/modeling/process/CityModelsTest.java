package org.lianxi.modeling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxi.modeling.application.Models;
import org.lianxi.testing.LianxiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A release of the application never puts its own model over one that the city has changed. */
@LianxiTest
class CityModelsTest {

    private static final String SHIPPED = "SpringAutoDeployment";
    private static final String CITY = "city-models-test";

    @Autowired
    RepositoryService repository;

    @Autowired
    Models models;

    @AfterEach
    void onlyTheFirstDeploymentIsLeft() {
        repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
                .filter(deployment -> CITY.equals(deployment.getName()) || CITY.equals(deployment.getSource()))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void whatTheCityHasChangedStaysAndWhatItHasNotIsRenewed() throws IOException {
        var topic = versions("topic");
        var resolution = versions("resolution");
        models.deploy(CITY, Map.of("topic.bpmn", renamed("topic", "审核议题", "审议议题")));
        assertThat(versions("topic")).isEqualTo(topic + 1);

        release(renamed("topic", "审核议题", "新版审核议题"), renamed("resolution", "决议督办", "决议督办（新）"));

        assertThat(versions("topic")).as("the city's").isEqualTo(topic + 1);
        assertThat(models.content("topic.bpmn").orElse("")).contains("审议议题");
        assertThat(versions("resolution")).as("renewed").isEqualTo(resolution + 1);
        assertThat(models.newest())
                .filteredOn(model -> model.key().equals("topic"))
                .allMatch(model -> !model.shipped());
        assertThat(models.shipped("topic.bpmn").orElse("")).contains("name=\"审核议题\"");
    }

    @Test
    void aReleaseThatHasNothingOfItsOwnToRenewDeploysNothing() throws IOException {
        models.deploy(CITY, Map.of("topic.bpmn", renamed("topic", "审核议题", "审议议题")));
        var deployments = repository.createDeploymentQuery().count();

        repository
                .createDeployment()
                .name(SHIPPED)
                .source(CITY)
                .addString("topic.bpmn", renamed("topic", "审核议题", "新版审核议题"))
                .deploy();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    private void release(String topic, String resolution) {
        repository
                .createDeployment()
                .name(SHIPPED)
                .source(CITY)
                .addString("topic.bpmn", topic)
                .addString("resolution.bpmn", resolution)
                .deploy();
    }

    private long versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private static String renamed(String process, String from, String to) throws IOException {
        var model = Files.readString(Path.of("processes", process + ".bpmn"), StandardCharsets.UTF_8);
        assertThat(model).contains("name=\"" + from + "\"");
        return model.replace("name=\"" + from + "\"", "name=\"" + to + "\"");
    }
}
