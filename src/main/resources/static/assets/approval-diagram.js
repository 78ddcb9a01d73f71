/* Draws a case's runs in their models. Without this script the page says in words where the case stands. */
(() => {
  const frame = document.getElementById('process');
  const choice = document.getElementById('process-run');
  const failed = document.getElementById('process-failed');
  const canvasBox = document.getElementById('process-canvas');
  // The viewer is left out of a build without npm.
  if (!frame || !window.BpmnJS) {
    return;
  }
  frame.hidden = false;

  const viewer = new window.BpmnJS({ container: canvasBox });
  const canvas = viewer.get('canvas');
  const ROOM = 20;

  function fit() {
    const box = canvas.viewbox();
    const drawn = box.inner;
    // Never larger than drawn: a small model would fill the frame with three huge shapes.
    const scale = Math.min(1, box.outer.width / (drawn.width + 2 * ROOM), box.outer.height / (drawn.height + 2 * ROOM));
    const width = box.outer.width / scale;
    const height = box.outer.height / scale;
    canvas.viewbox({
      x: drawn.x + drawn.width / 2 - width / 2,
      y: drawn.y + drawn.height / 2 - height / 2,
      width,
      height
    });
  }

  /** Around a shape, so that the colour does not stand alone: a tick where it is done, a triangle where it stands. */
  function sign(registry, id, mark) {
    const element = registry.get(id);
    // What holds the steps would only be coloured over them.
    if (!element || (element.children && element.children.length)) {
      return;
    }
    canvas.addMarker(id, mark);
    if (element.waypoints) {
      return;
    }
    const badge = document.createElement('span');
    badge.className = 'step-sign ' + mark;
    badge.textContent = mark === 'step-active' ? '▶' : '✓';
    viewer.get('overlays').add(id, { position: { top: -11, left: -11 }, html: badge });
  }

  let asked = 0;

  async function show() {
    const turn = ++asked;
    failed.hidden = true;
    try {
      const answer = await fetch(choice.value, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const run = await answer.json();
      if (turn !== asked) {
        return;
      }
      await viewer.importXML(run.xml);
      const registry = viewer.get('elementRegistry');
      const active = new Set(run.active);
      run.passed.filter(id => !active.has(id)).forEach(id => sign(registry, id, 'step-passed'));
      active.forEach(id => sign(registry, id, 'step-active'));
      fit();
    } catch (problem) {
      failed.hidden = false;
    }
  }

  choice.addEventListener('change', show);
  document.getElementById('process-in').addEventListener('click', () => viewer.get('zoomScroll').stepZoom(1));
  document.getElementById('process-out').addEventListener('click', () => viewer.get('zoomScroll').stepZoom(-1));
  document.getElementById('process-fit').addEventListener('click', fit);
  window.addEventListener('resize', () => {
    canvas.resized();
    fit();
  });
  show();
})();
