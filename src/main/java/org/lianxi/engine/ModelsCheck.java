package org.lianxi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.lianxi.kernel.StartupCheck;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The newest version of every deployed model: has each user task its form, does each bean that it names exist, is there
 * anybody to whom it offers a task. All are warnings: an analyst's slip stops the steps that it touches, which lose
 * nothing and can be put right only while the application runs.
 */
@Component
class ModelsCheck implements StartupCheck, Ordered {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\b.*}");
    private static final Pattern SUFFIX = Pattern.compile("[$#]\\{[^}]*}(-[a-z-]+)");

    private final RepositoryService repository;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final BeanFactory beans;

    ModelsCheck(
            RepositoryService repository,
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            BeanFactory beans) {
        this.repository = repository;
        this.identity = identity;
        this.engine = engine;
        this.beans = beans;
    }

    @Override
    public List<Finding> findings() {
        var groups =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(model -> new Inspection(model, groups).findings())
                .toList();
    }

    /** After the database, whose faults would show up here as well. */
    @Override
    public int getOrder() {
        return 0;
    }

    /** One model, looked through from top to bottom. */
    private final class Inspection {

        private final ProcessDefinition model;
        private final Set<String> groups;
        private final Set<String> sentences = new HashSet<>();
        private final List<Finding> findings = new ArrayList<>();

        Inspection(ProcessDefinition model, Set<String> groups) {
            this.model = model;
            this.groups = groups;
        }

        Stream<Finding> findings() {
            var root =
                    repository.getBpmnModelInstance(model.getId()).getDocument().getRootElement();
            root.getChildElements().stream()
                    .filter(process -> model.getKey().equals(process.getAttribute("id")))
                    .forEach(process -> inspect(process, process));
            return findings.stream();
        }

        /** @param owner the element of the model that people see, for listeners and the like that have no id */
        private void inspect(DomElement element, DomElement owner) {
            var named = element.getAttribute("id") == null ? owner : element;
            checkForm(element);
            checkBean(element, named);
            checkGroups(element, named);
            element.getChildElements().forEach(child -> inspect(child, named));
        }

        private void checkForm(DomElement element) {
            var reference = element.getAttribute(CAMUNDA, "formRef");
            if (reference != null && !isDeployed(element, reference)) {
                warn(
                        element,
                        "指定的表单“%s”没有部署，办理人打不开这一步。请把 forms/%s.form 与模型一起部署".formatted(reference, reference),
                        "engine.form-missing");
            } else if (reference == null
                    && element.getLocalName().equals("userTask")
                    && element.getAttribute(CAMUNDA, "formKey") == null) {
                warn(element, "没有指定表单，办理人无从填写。请在模型中设置 Form reference（camunda:formRef）", "engine.form-not-set");
            }
        }

        private boolean isDeployed(DomElement element, String form) {
            return engine.getCommandExecutorTxRequired().execute(command -> {
                var forms = command.getCamundaFormDefinitionManager();
                var binding = Optional.ofNullable(element.getAttribute(CAMUNDA, "formRefBinding"))
                        .orElse("latest");
                return switch (binding) {
                    case "deployment" -> forms.findDefinitionByDeploymentAndKey(model.getDeploymentId(), form) != null;
                    case "version" ->
                        forms.findDefinitionByKeyVersionAndTenantId(
                                        form,
                                        Integer.valueOf(element.getAttribute(CAMUNDA, "formRefVersion")),
                                        model.getTenantId())
                                != null;
                    default -> forms.findLatestDefinitionByKey(form) != null;
                };
            });
        }

        private void checkBean(DomElement element, DomElement named) {
            var expression = element.getAttribute(CAMUNDA, "delegateExpression");
            if (expression == null) {
                return;
            }
            var bean = BEAN.matcher(expression.strip());
            if (!bean.matches() || !beans.containsBean(bean.group(1))) {
                warn(
                        named,
                        "调用的服务“%s”不存在，流程走到这里会停下。请核对 delegateExpression 的拼写，或升级到带有该服务的版本".formatted(expression),
                        "engine.bean-missing");
            }
        }

        private void checkGroups(DomElement element, DomElement named) {
            Stream.of("candidateGroups", "candidateStarterGroups")
                    .map(attribute -> element.getAttribute(CAMUNDA, attribute))
                    .filter(offered -> offered != null)
                    .flatMap(offered -> Stream.of(offered.split(",")))
                    .map(String::strip)
                    .filter(group -> !group.isEmpty() && !isKnown(group))
                    .forEach(group -> warn(
                            named,
                            "的候选组“%s”不存在，没有人能看到这一步。请改用“组织”中已有的组，或在单位和岗位文件中增加该组".formatted(group),
                            "engine.group-unknown"));
        }

        private boolean isKnown(String group) {
            if (!group.contains("{")) {
                return groups.contains(group);
            }
            var suffix = SUFFIX.matcher(group);
            return !suffix.matches() || groups.stream().anyMatch(known -> known.endsWith(suffix.group(1)));
        }

        private void warn(DomElement element, String what, String code) {
            var name = Optional.ofNullable(element.getAttribute("name")).orElse("");
            var sentence = "模型“%s”（%s 第%d版）的“%s”（%s）%s。（代码：%s）"
                    .formatted(
                            Optional.ofNullable(model.getName()).orElse(model.getKey()),
                            model.getKey(),
                            model.getVersion(),
                            name.replaceAll("\\s+", ""),
                            element.getAttribute("id"),
                            what,
                            code);
            if (sentences.add(sentence)) {
                findings.add(Finding.warning(sentence));
            }
        }
    }
}
