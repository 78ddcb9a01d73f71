package org.lianxi.modeling.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.lianxi.modeling.guard.Vocabulary.AnswerKeys;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the models and forms that come with the application agree on with its code. */
public final class ShippedModels {

    private final List<Element> models = new ArrayList<>();
    private final Map<String, FormFile> forms = new HashMap<>();

    public ShippedModels(List<ModelFile> files) {
        for (var file : files) {
            if (file.name().endsWith(".bpmn")) {
                models.add(model(file));
            } else if (file.name().endsWith(".form")) {
                var form = FormFile.read(file.content()).orElseThrow(() -> unreadable(file, null));
                forms.put(form.id(), form);
            }
        }
    }

    /** Names of all messages that they send or wait for. */
    public Set<String> messages() {
        return all(element -> BpmnXml.is(element, "message") ? element.getAttribute("name") : "");
    }

    /** Names under which the elements of their collections are known. */
    public Set<String> elementVariables() {
        return all(element -> BpmnXml.camunda(element, "elementVariable"));
    }

    /** What each listener reads: any field of any form that it serves, and needs: what all of them ask for. */
    public Map<String, AnswerKeys> answers() {
        var answers = new HashMap<String, AnswerKeys>();
        elements()
                .filter(element -> !BpmnXml.camunda(element, "formRef").isEmpty())
                .forEach(element -> {
                    var form = forms.get(BpmnXml.camunda(element, "formRef"));
                    var listener = FormRules.listener(element);
                    if (form != null && listener.isPresent()) {
                        var keys = new AnswerKeys(form.fields().keySet(), form.required());
                        answers.merge(listener.get(), keys, ShippedModels::together);
                    }
                });
        return answers;
    }

    private static AnswerKeys together(AnswerKeys one, AnswerKeys other) {
        var known = new TreeSet<>(one.known());
        known.addAll(other.known());
        var required = new HashSet<>(one.required());
        required.retainAll(other.required());
        return new AnswerKeys(known, required);
    }

    private Set<String> all(Function<Element, String> name) {
        return elements().map(name).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }

    private Stream<Element> elements() {
        return models.stream().flatMap(SafeXml::all);
    }

    private static Element model(ModelFile file) {
        try {
            return SafeXml.root(file.content());
        } catch (SAXException malformed) {
            throw unreadable(file, malformed);
        }
    }

    private static IllegalStateException unreadable(ModelFile file, @Nullable Exception cause) {
        return new IllegalStateException("The shipped file '%s' cannot be read".formatted(file.name()), cause);
    }
}
