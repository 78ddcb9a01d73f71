/* Opens a file of a change in its editor, saves it, and shows what the guard and the comparison say of it. */
(() => {
  const place = document.getElementById('workbench');
  const state = document.getElementById('workbench-state');
  const save = document.getElementById('workbench-save');
  const kind = place.dataset.kind;
  const canvas = document.getElementById('workbench-canvas');
  const properties = document.getElementById('workbench-properties');
  let revision = Number(place.dataset.revision);
  let changed = false;

  /** Attributes that people read or hear. */
  const SPOKEN = ['placeholder', 'title', 'aria-label'];

  /** Where people's own words stand, which nobody else changes. */
  const TYPED = 'textarea, [contenteditable="true"], .djs-element';

  /** What each editor is, in the same words: open, text, onChange, lint, mark. */
  const editors = {
    model() {
      const words = { ...window.WORDS_OF_BPMN_JS, ...window.WORDS_OF_WORKBENCH };
      const translate = (text, values = {}) =>
        (words[text] || text).replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);
      const modeler = new window.BpmnModeler({
        container: canvas,
        propertiesPanel: { parent: properties },
        additionalModules: [{ translate: ['value', translate] }, window.WORKBENCH_SIMULATION]
      });
      // What starts and goes on is shown only where it is large enough to be hit.
      modeler.on('tokenSimulation.toggleMode', ({ active }) => {
        const view = modeler.get('canvas');
        if (active && view.zoom() < 0.6) {
          view.zoom(0.6);
          const first = modeler.get('elementRegistry').find(element => element.type === 'bpmn:StartEvent');
          if (first) {
            view.scrollToElement(first, 120);
          }
        }
      });
      let marked = [];
      return {
        async open(text) {
          const templates = await ask(place.dataset.templates);
          if (templates.ok) {
            modeler.get('elementTemplatesLoader').setTemplates(await templates.json());
          }
          await modeler.importXML(text);
          const view = modeler.get('canvas');
          view.zoom('fit-viewport', 'auto');
          // Beside the tools on the left, not behind them.
          view.zoom(view.zoom() * 0.88, 'auto');
          view.scroll({ dx: 60, dy: 0 });
        },
        text: async () => (await modeler.saveXML({ format: true })).xml,
        onChange: tell => modeler.on('commandStack.changed', tell),
        lint: async text => list('workbench-lint', (await window.lintModel(text)).map(found => found.sentence + '。'), '没有不合规矩之处。'),
        select: id => modeler.get('selection').select(modeler.get('elementRegistry').get(id)),
        mark(faults) {
          const overlays = modeler.get('overlays');
          marked.forEach(id => overlays.remove(id));
          marked = faults
            .map(fault => /（([A-Za-z]+_[A-Za-z0-9]+)）/.exec(fault))
            .filter(found => found && modeler.get('elementRegistry').get(found[1]))
            .map(found => {
              const sign = document.createElement('span');
              sign.className = 'fault-sign';
              sign.textContent = '！';
              sign.title = found.input;
              return overlays.add(found[1], { position: { top: -12, right: 12 }, html: sign });
            });
        }
      };
    },
    decision() {
      const modeler = new window.DmnJS({ container: canvas });
      return {
        async open(text) {
          await modeler.importXML(text);
          const table = modeler.getViews().find(view => view.type === 'decisionTable');
          if (table) {
            await modeler.open(table);
          }
        },
        text: async () => (await modeler.saveXML({ format: true })).xml,
        onChange(tell) {
          const watch = () => modeler.getActiveViewer()?.get('eventBus').on('commandStack.changed', tell);
          modeler.on('views.changed', watch);
          watch();
        },
        lint() {},
        mark() {}
      };
    },
    form() {
      const editor = new window.FormEditor.FormEditor({ container: canvas });
      return {
        open: text => editor.importSchema(JSON.parse(text)),
        text: async () => JSON.stringify(editor.getSchema(), null, 2) + '\n',
        onChange: tell => editor.on('changed', tell),
        lint() {},
        mark() {}
      };
    }
  };

  function ask(address, options = {}) {
    const header = document.querySelector('meta[name="csrf-header"]');
    const token = document.querySelector('meta[name="csrf-token"]');
    const headers = { ...options.headers };
    if (header && token) {
      headers[header.content] = token.content;
    }
    return fetch(address, { ...options, headers, credentials: 'same-origin' });
  }

  function list(id, sentences, none) {
    const items = (sentences.length ? sentences : [none]).map(sentence => {
      const item = document.createElement('li');
      item.textContent = sentence;
      item.className = sentences.length ? '' : 'quiet';
      return item;
    });
    document.getElementById(id).replaceChildren(...items);
  }

  async function store(editor) {
    save.disabled = true;
    state.textContent = '正在保存……';
    const answer = await ask(place.dataset.content, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ content: await editor.text(), revision })
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      save.disabled = false;
      state.textContent = said.message || '没有保存，请稍后再试；若仍不行，请复制内容后重新登录。';
      return;
    }
    revision = said.revision;
    changed = false;
    state.textContent = said.faults.length ? `已保存，还有 ${said.faults.length} 处须修改。` : '已保存，检查通过。';
    tell(editor, said);
  }

  function tell(editor, said) {
    const notes = said.notes.map(note => '提醒：' + note + '。');
    list('workbench-faults', said.faults.map(fault => fault + '。').concat(notes), '没有须修改之处。');
    list('workbench-differences', said.differences.map(difference => difference.sentence), '与现行版本相同，或者只有图形位置不同。');
    editor.mark(said.faults);
  }

  let asked = 0;

  /** Without saving, when nothing has been typed for a moment. */
  function checkSoon(editor) {
    const turn = ++asked;
    setTimeout(async () => {
      if (turn !== asked || !changed) {
        return;
      }
      const content = await editor.text();
      editor.lint(content);
      const answer = await ask(place.dataset.check, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ content, revision })
      });
      if (answer.ok && turn === asked) {
        tell(editor, await answer.json());
      }
    }, 1000);
  }

  /** The editors say some things in English whatever one tells them. */
  function inChinese(root) {
    const words = { ...window.WORDS_OF_BPMN_JS, ...window.WORDS_OF_WORKBENCH };
    const told = name => words[name] || name;
    const known = text => words[text.trim()] || window.PATTERNS_OF_WORKBENCH.reduce(
      (found, [pattern, inWords]) => found || (pattern.test(text.trim()) && inWords(told, ...pattern.exec(text.trim()).slice(1))), '');
    function translate(node) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (known(node.data) && !node.parentElement?.closest(TYPED)) {
          node.data = node.data.replace(node.data.trim(), known(node.data));
        }
        return;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) {
        return;
      }
      attributes(node);
      if (!node.matches(TYPED)) {
        node.childNodes.forEach(translate);
      }
    }
    /** Styles that an editor writes into its markup are not for this page's policy; set by a script they are. */
    function paint(node) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        [node, ...node.querySelectorAll('[style]')]
          .filter(each => each.hasAttribute('style'))
          .forEach(each => { each.style.cssText = each.getAttribute('style'); });
      }
    }
    function attributes(node) {
      SPOKEN.filter(name => known(node.getAttribute(name) || '')).forEach(name => {
        node.setAttribute(name, known(node.getAttribute(name)));
      });
    }
    new MutationObserver(seen => seen.forEach(({ type, target, addedNodes }) => {
      addedNodes.forEach(translate);
      addedNodes.forEach(paint);
      if (type === 'characterData') {
        translate(target);
      } else if (type === 'attributes') {
        attributes(target);
      }
    })).observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: SPOKEN });
    translate(root);
  }

  async function start() {
    if (!window.BpmnModeler && !window.DmnJS && !window.FormEditor) {
      state.textContent = '这个版本没有带上编辑器。请下载文件，用建模工具修改后上传。';
      return;
    }
    const editor = editors[kind]();
    inChinese(place);
    const content = await ask(place.dataset.content);
    const text = await content.text();
    await editor.open(text);
    editor.lint(text);
    const editable = place.dataset.editable === 'true';
    state.textContent = editable ? '可以修改。改完请保存。' : '只能查看，不能保存。';
    if (!editable) {
      return;
    }
    editor.onChange(() => {
      changed = true;
      save.disabled = false;
      state.textContent = '有改动，尚未保存。';
      checkSoon(editor);
    });
    save.addEventListener('click', () => store(editor));
    window.addEventListener('beforeunload', event => {
      if (changed) {
        event.preventDefault();
      }
    });
    // For whoever looks in from outside, such as a test.
    window.workbench = editor;
  }

  start().catch(() => {
    state.textContent = '文件打不开。请下载后用建模工具检查，再上传。';
  });
})();
