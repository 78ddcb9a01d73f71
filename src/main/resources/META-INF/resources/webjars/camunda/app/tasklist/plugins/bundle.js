/*
 * Parts of Camunda's bundle that it does not offer to scripts. They are asked of the bundle's own module system, by
 * the numbers they have in 7.24.0, and every part is checked: after an update a part that has moved is named in the
 * browser's console, and the Tasklist goes on without what is built on it.
 */
let requireModule;
window.webpackChunkcamunda_bpm_webapp.push([['lianxi'], {}, (require) => (requireModule = require)]);

function part(name, module, isIt) {
  const found = requireModule(module);
  if (!isIt(found)) {
    throw new Error(`${name} is not module ${module} of Camunda's bundle any more`);
  }
  return found;
}

/** The form viewer. */
export const { Form } = part('form-js', 57661, ({ Form }) => Form && Form.prototype.importSchema);

/** What preact, which draws the forms, calls on its way. */
export const preactOptions = part('preact', 56345, ({ options, createElement }) => options && createElement).options;

/** The criteria that a task filter can have, in groups. */
export const filterCriteria = part(
  'The list of filter criteria',
  94188,
  (groups) => Array.isArray(groups) && groups.every(({ group, options }) => group && options),
);
