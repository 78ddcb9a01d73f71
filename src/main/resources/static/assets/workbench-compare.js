/* Draws what a change adds, removes and changes into the models. Without this script the page says it in sentences. */
(() => {
  const MARKS = { ADDED: 'difference-added', REMOVED: 'difference-removed', CHANGED: 'difference-changed' };

  /** @return the model as it was drawn */
  async function draw(box, address, marks) {
    const answer = await fetch(address, { credentials: 'same-origin' });
    const model = await answer.text();
    const viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(model);
    const registry = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    marks.filter(([id]) => registry.get(id)).forEach(([id, mark]) => canvas.addMarker(id, mark));
    canvas.zoom('fit-viewport', 'auto');
    return model;
  }

  /** What the rules of drawing and naming say, for whoever decides on the change. */
  async function lint(list, model) {
    const sentences = (await window.lintModel(model)).map(found => found.sentence + '。');
    list.replaceChildren(...(sentences.length ? sentences : ['没有不合规矩之处。']).map(sentence => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    }));
  }

  async function show(compared) {
    const marks = [...compared.closest('section').querySelectorAll('.differences li')]
      .filter(item => item.dataset.element)
      .map(item => [item.dataset.element, MARKS[item.dataset.kind]]);
    compared.hidden = false;
    const before = compared.querySelector('.before');
    if (before) {
      await draw(before, compared.dataset.before, marks);
    }
    const after = await draw(compared.querySelector('.after'), compared.dataset.after, marks);
    await lint(compared.querySelector('.lint'), after);
  }

  // The viewer is left out of a build without npm.
  if (window.BpmnJS) {
    document.querySelectorAll('.compared').forEach(compared => show(compared).catch(() => {
      compared.hidden = true;
    }));
  }
})();
