/*
 * The drawing of a model as plain boxes and lines, so that a layout rule reads like the sentence it checks.
 */
const { is, isAny } = require('bpmnlint-utils');

/** Everything that has a place of its own in the drawing, with the scope (process or sub-process) it stands in. */
function elements(definitions) {
  const found = [];
  const visit = (scope) => {
    for (const element of [...(scope.flowElements ?? []), ...(scope.artifacts ?? [])]) {
      if (isAny(element, ['bpmn:DataObject'])) {
        continue;
      }
      found.push(element);
      visit(element);
    }
  };
  for (const root of definitions.rootElements ?? []) {
    if (is(root, 'bpmn:Process')) {
      visit(root);
    }
    if (is(root, 'bpmn:Collaboration')) {
      found.push(...(root.participants ?? []), ...(root.messageFlows ?? []));
    }
  }
  return found;
}

/** The shapes and edges of all planes: {element, box, label} and {element, points, label}. */
function drawing(definitions) {
  const shapes = [];
  const edges = [];
  for (const diagram of definitions.diagrams ?? []) {
    for (const drawn of diagram.plane?.planeElement ?? []) {
      const element = drawn.bpmnElement;
      const label = drawn.label?.bounds ? box(drawn.label.bounds) : undefined;
      if (element && is(drawn, 'bpmndi:BPMNShape') && drawn.bounds) {
        shapes.push({ element, box: box(drawn.bounds), label });
      }
      if (element && is(drawn, 'bpmndi:BPMNEdge')) {
        edges.push({ element, points: (drawn.waypoint ?? []).map(({ x, y }) => ({ x, y })), label });
      }
    }
  }
  return { shapes, edges };
}

function box({ x, y, width, height }) {
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
}

function segments(points) {
  return points.slice(1).map((to, i) => ({ from: points[i], to }));
}

/** The box that a horizontal or vertical segment fills. */
function extent({ from, to }) {
  return {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y)
  };
}

/** Touching is not overlapping. */
function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(inner, outer) {
  return inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom;
}

/** Whether a sub-process is drawn around the element. */
function encloses(outer, element) {
  for (let scope = element.$parent; scope; scope = scope.$parent) {
    if (scope === outer) {
      return true;
    }
  }
  return false;
}

function named(element) {
  return element.name ? `“${element.name}”` : element.id;
}

module.exports = { drawing, elements, encloses, extent, inside, named, overlap, segments };
