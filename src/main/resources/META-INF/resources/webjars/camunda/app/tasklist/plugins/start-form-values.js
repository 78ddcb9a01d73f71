/*
 * Start forms may offer choices that the server knows (`valuesKey`), as task forms do. The Tasklist reads the form
 * variables of a task, but not those of a process that is about to start; so they are read here.
 */
import { Form } from './bundle.js';

let openForm;

window.angular.module('cam.tasklist.form').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camTasklistFormDirective', [
      '$delegate',
      (directives) => {
        const [directive] = directives;
        const dependencies = directive.controller.slice(0, -1);
        const construct = directive.controller[dependencies.length];
        directive.controller = [
          ...dependencies,
          function (...services) {
            construct.apply(this, services);
            openForm = this;
          },
        ];
        return directives;
      },
    ]),
]);

async function startValues(processDefinitionId) {
  const engine = document.querySelector('base').getAttribute('engine-api');
  const name = window.location.pathname.match(/\/app\/tasklist\/([\w-]+)/)[1];
  const id = encodeURIComponent(processDefinitionId);
  const answer = await fetch(`${engine}engine/${name}/process-definition/${id}/form-variables?deserializeValues=false`);
  if (!answer.ok) {
    return {};
  }
  const variables = Object.entries(await answer.json());
  return Object.fromEntries(
    variables.map(([key, { type, value }]) => [key, type === 'Json' && value ? JSON.parse(value) : value]),
  );
}

const { importSchema } = Form.prototype;
Form.prototype.importSchema = async function (schema, data) {
  const { taskId, processDefinitionId } = openForm ? openForm.getParams() : {};
  const values = !taskId && processDefinitionId ? await startValues(processDefinitionId) : {};
  return importSchema.call(this, schema, { ...values, ...data });
};
