package org.lianxi.modeling.guard;

import java.util.Optional;
import java.util.Set;
import org.lianxi.modeling.guard.ElementRules.Faults;
import org.lianxi.modeling.guard.Vocabulary.AnswerKeys;
import org.w3c.dom.Element;

/** What is filled in at a step must have a form, a bean that reads it, and fields that this bean knows. */
final class FormRules {

    /** The property of a user task that names its bean, for element templates, which can write no listener. */
    static final String SERVICE = "service";

    private final Vocabulary vocabulary;
    private final FilesTogether deployed;
    private final Faults faults;

    FormRules(Vocabulary vocabulary, FilesTogether deployed, Faults faults) {
        this.vocabulary = vocabulary;
        this.deployed = deployed;
        this.faults = faults;
    }

    void check(Element element) {
        var id = BpmnXml.camunda(element, "formRef");
        if (id.isEmpty()) {
            faults.add(element, "没有指定表单，办理人无从填写。请设置 Form reference（camunda:formRef）", "model.form-not-set");
            return;
        }
        var form = deployed.form(id, BpmnXml.camunda(element, "formRefBinding"));
        if (form.isEmpty()) {
            faults.add(
                    element,
                    "指定的表单“%s”没有部署，办理人打不开这一步。请把 forms/%s.form 与模型一起部署".formatted(id, id),
                    "model.form-missing");
        }
        form.flatMap(FormFile::read).ifPresent(read -> checkAnswers(element, id, read));
    }

    private void checkAnswers(Element element, String id, FormFile form) {
        var listener = listener(element);
        if (listener.isEmpty()) {
            faults.add(
                    element, "没有指定由哪个服务接收填写的内容，填了也不会保存。请在任务监听器（complete）或扩展属性 service 中指定", "model.listener-missing");
            return;
        }
        listener.map(vocabulary.answers()::get).ifPresent(keys -> checkFields(element, id, form, keys));
    }

    private void checkFields(Element element, String id, FormFile form, AnswerKeys keys) {
        form.fields().forEach((key, label) -> {
            if (!keys.known().contains(key)) {
                faults.add(
                        element,
                        "的表单“%s”里“%s”（%s）没有服务读取，填了也不会保存。请删去，或改用已有的字段名".formatted(id, label, key),
                        "model.field-unknown");
            }
        });
        keys.required().stream()
                .filter(key -> !form.fields().containsKey(key))
                .forEach(key ->
                        faults.add(element, "的表单“%s”缺少字段“%s”，没有它不能办理。请补上".formatted(id, key), "model.field-missing"));
    }

    /** The bean that takes the answers of the element's form. */
    static Optional<String> listener(Element element) {
        return SafeXml.all(element)
                .filter(BpmnXml::isListener)
                .filter(each -> Set.of("complete", "start").contains(each.getAttribute("event")))
                .flatMap(each -> Expressions.oneName(each.getAttribute("delegateExpression")).stream())
                .findFirst()
                .or(() -> BpmnXml.property(element, SERVICE));
    }
}
