package org.lianxi.modeling.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianxi.engine.DeploymentGuard.Deployed;
import org.lianxi.engine.DeploymentGuard.ModelFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Looks through files that are to be deployed together: each may name what stands in the others. */
public final class ModelRules {

    private final Vocabulary vocabulary;
    private final Deployed deployed;

    /** @param deployed what stands in the engine already */
    public ModelRules(Vocabulary vocabulary, Deployed deployed) {
        this.vocabulary = vocabulary;
        this.deployed = deployed;
    }

    /** All faults of all files; empty where everything is well. */
    public List<Fault> faults(List<ModelFile> files) {
        var faults = new ArrayList<Fault>();
        var forms = new TreeMap<String, byte[]>();
        var models = new TreeMap<String, Element>();
        var decisions = new TreeMap<String, Element>();
        for (var file : files) {
            var name = file.fileName();
            switch (ending(name)) {
                case ".form" -> forms.put(name, file.content());
                case ".bpmn" -> parse(file, name, faults).ifPresent(root -> models.put(name, root));
                case ".dmn" -> parse(file, name, faults).ifPresent(root -> decisions.put(name, root));
                default ->
                    faults.add(new Fault(name, "", "不能部署。只接受流程模型（.bpmn）、决策表（.dmn）和表单（.form）", "model.file-kind"));
            }
        }
        forms.forEach((name, content) -> FormFile.read(content)
                .ifPresentOrElse(
                        form -> faults.addAll(form.faults(name)),
                        () -> faults.add(new Fault(name, "", "不是表单文件。请用建模工具重新保存", "model.file-unreadable"))));
        decisions.forEach((name, root) -> faults.addAll(new DecisionFile(name, root).faults()));
        var together = new FilesTogether(
                deployed,
                names(models, BpmnFile::processes),
                names(decisions, DecisionFile::decisions),
                forms,
                deployed.groups());
        models.forEach((name, root) -> faults.addAll(new BpmnFile(name, root, vocabulary, together).faults()));
        return faults;
    }

    private static Set<String> names(Map<String, Element> files, Function<Element, List<String>> defined) {
        return files.values().stream()
                .flatMap(root -> defined.apply(root).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Element> parse(ModelFile file, String name, List<Fault> faults) {
        try {
            return Optional.of(SafeXml.root(file.content()));
        } catch (SAXException unreadable) {
            faults.add(new Fault(name, "", "读不懂：不是完整的 XML，或者含有 DOCTYPE。请用建模工具重新保存", "model.file-unreadable"));
            return Optional.empty();
        }
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
