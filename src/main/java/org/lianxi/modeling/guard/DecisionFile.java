package org.lianxi.modeling.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A decision table as far as the guard reads it. */
final class DecisionFile {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> ALLOWED =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");

    /** FEEL knows functions that are Java methods. */
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b\\s*\\{?");

    private final String file;
    private final Element root;
    private final List<Fault> faults = new ArrayList<>();

    DecisionFile(String file, Element root) {
        this.file = file;
        this.root = root;
    }

    static List<String> decisions(Element root) {
        return SafeXml.all(root)
                .filter(element -> "decision".equals(element.getLocalName()))
                .map(decision -> decision.getAttribute("id"))
                .toList();
    }

    List<Fault> faults() {
        SafeXml.all(root).forEach(this::inspect);
        return faults;
    }

    private void inspect(Element element) {
        for (var attribute : List.of("expressionLanguage", "typeLanguage")) {
            var language = element.getAttribute(attribute).toLowerCase(Locale.ROOT);
            if (!language.isEmpty() && !language.contains("feel")) {
                add(element, "用了“%s”语言。决策表只能用 FEEL，请删去语言设置".formatted(language), "model.expression-not-allowed");
            }
        }
        for (var attribute : SafeXml.attributes(element)) {
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !ALLOWED.contains(attribute.getLocalName())) {
                add(element, "不能设置 camunda:%s。请删去".formatted(attribute.getLocalName()), "model.code-not-allowed");
            }
        }
        if ("text".equals(element.getLocalName())
                && EXTERNAL.matcher(SafeXml.ownText(element)).find()) {
            add(element, "的条件调用了外部程序。请只写比较", "model.code-not-allowed");
        }
        if ("decision".equals(element.getLocalName())
                && element.getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty()) {
            add(element, "没有写历史保存期限（History time to live）。请填写，如 P3650D", "model.ttl-missing");
        }
    }

    private void add(Element element, String sentence, String code) {
        faults.add(new Fault(file, BpmnFile.place(element), sentence, code));
    }
}
