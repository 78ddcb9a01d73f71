/* The rules by which the build looks at the models, for the workbench: the same rules, run in the browser. */
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { cache, rules } from 'rules-of-models';
import { SENTENCES } from './sentences.js';

const linter = new Linter({ config: { rules }, resolver: new StaticResolver(cache) });

/** What the rules of drawing and naming say of a model: [{ element, sentence }]. A model that cannot be read has nothing said of it here. */
window.lintModel = async xml => {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(xml);
  const named = new Map();
  (function visit(element) {
    named.set(element.id, element.name);
    (element.flowElements || []).forEach(visit);
    (element.rootElements || []).forEach(visit);
  })(rootElement);
  const found = await linter.lint(rootElement);
  return Object.entries(found).flatMap(([rule, reports]) =>
    reports.map(({ id, message }) => ({
      element: id,
      sentence: `${named.get(id) ? `“${named.get(id)}”` : ''}（${id}）${SENTENCES[rule] || message}`
    }))
  );
};
