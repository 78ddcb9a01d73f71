/*
 * The Complete button is enabled exactly when no error is on the form. form-js 1.8.7 gets this wrong in three ways,
 * and the Tasklist, which counts the keys of the error object, keeps its button disabled for ever:
 *  - a field in a dynamic list leaves an empty entry, though it has no error;
 *  - a field that a condition hides keeps the error it had;
 *  - a row that is removed leaves its errors to the row that moves up.
 */
import { Form } from './bundle.js';

const isMessages = (errors) => Array.isArray(errors) && errors.some((error) => typeof error === 'string');

/** The errors whose path (field id, then the row of each list around it) is to be kept; undefined for none. */
function keep(errors, isKept, path = []) {
  if (isMessages(errors)) {
    return isKept(path) ? errors : undefined;
  }
  const kept = Object.entries(errors || {})
    .map(([key, inner]) => [key, keep(inner, isKept, [...path, key])])
    .filter(([, inner]) => inner !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
}

const { _setState, _update, importSchema } = Form.prototype;

Form.prototype._setState = function (change) {
  return _setState.call(this, change.errors ? { ...change, errors: keep(change.errors, () => true) || {} } : change);
};

/** Every change of data takes all fields off the form's register and puts them back; the hidden ones stay away. */
function forgetErrorsOfHiddenFields(form) {
  const register = form.get('formFieldInstanceRegistry');
  let isPlanned = false;
  form.on('formFieldInstanceRegistry.changed', ({ action }) => {
    if (action !== 'removed' || isPlanned || !Object.keys(form._getState().errors).length) {
      return;
    }
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      const shown = new Set(register.getAll().map(({ instanceId }) => instanceId));
      const { errors } = form._getState();
      const visible = keep(errors, (path) => shown.has(path.join('_'))) || {};
      if (JSON.stringify(visible) !== JSON.stringify(errors)) {
        form._setState({ errors: visible });
      }
    });
  });
}

Form.prototype.importSchema = function (...schemaAndData) {
  if (!this.forgetsErrorsOfHiddenFields) {
    this.forgetsErrorsOfHiddenFields = true;
    forgetErrorsOfHiddenFields(this);
  }
  return importSchema.apply(this, schemaAndData);
};

const valueAt = (data, path) => path.reduce((value, key) => (value == null ? undefined : value[key]), data);

const idsWithin = (field) => (field.components || []).flatMap((inner) => [inner.id, ...idsWithin(inner)]);

/** The errors of one field after row `gone` of a list around it has left and the rows below have moved up. */
function movedUp(errors, outerRows, gone) {
  if (!errors || isMessages(errors)) {
    return errors;
  }
  const [outer, ...inner] = outerRows;
  if (outer !== undefined) {
    return { ...errors, [outer]: movedUp(errors[outer], inner, gone) };
  }
  const rows = Object.entries(errors).map(([row, rowErrors]) => [Number(row), rowErrors]);
  return Object.fromEntries(
    rows.filter(([row]) => row !== gone).map(([row, rowErrors]) => [row > gone ? row - 1 : row, rowErrors]),
  );
}

Form.prototype._update = function (update) {
  const { id, valuePath, indexes } = update.fieldInstance;
  const field = this.get('formFieldRegistry').get(id);
  const before = valueAt(this._getState().data, valuePath);
  const after = update.value;
  if (field.type === 'dynamiclist' && Array.isArray(before) && Array.isArray(after) && after.length < before.length) {
    const gone = before.findIndex((row, index) => row !== after[index]);
    const errors = { ...this._getState().errors };
    idsWithin(field).forEach((inner) => (errors[inner] = movedUp(errors[inner], Object.values(indexes || {}), gone)));
    this._state = { ...this._state, errors };
  }
  return _update.call(this, update);
};
