const { is } = require('bpmnlint-utils');
const { drawing, segments } = require('../drawing');

const STUB = 20;

/** Lines run level or upright, and leave and reach a shape by at least 20 px, so that their direction can be seen. */
module.exports = function () {
  function check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    for (const { element, points } of drawing(node).edges) {
      const parts = segments(points);
      if (parts.some(({ from, to }) => from.x !== to.x && from.y !== to.y)) {
        reporter.report(element.id, '连线应横平竖直');
        continue;
      }
      const short = [parts.at(0), parts.at(-1)].some((part) => part && length(part) < STUB);
      if (short) {
        reporter.report(element.id, `连线首尾两段应不短于 ${STUB} 像素`);
      }
    }
  }
  return { check };
};

function length({ from, to }) {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}
