/*
 * What is typed counts at once. form-js 1.8.7 would keep it back for 0.3 seconds, and throws it away when another
 * answer changes the form meanwhile: the first words behind a choice or a number would be lost.
 */
import { Form } from './bundle.js';

const { importSchema } = Form.prototype;
Form.prototype.importSchema = function (...schemaAndData) {
  this.get('config').debounce = false;
  return importSchema.apply(this, schemaAndData);
};
