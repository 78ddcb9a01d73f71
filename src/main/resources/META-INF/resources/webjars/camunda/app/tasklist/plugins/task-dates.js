/*
 * Due and follow-up dates of tasks with a Camunda Form. The Tasklist saves a task by sending it back as it came, and
 * the engine's REST interface of 7.24.0 cannot read what it wrote there about the form (400, "Cannot construct
 * instance of CamundaFormRef"). The form of a task never changes, so it is left out.
 */
window.angular.module('cam.tasklist.client').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camAPI', [
      '$delegate',
      (engine) => {
        const tasks = engine.resource('task');
        const { update } = tasks;
        tasks.update = function ({ camundaFormRef, ...task }, done) {
          return update.call(this, task, done);
        };
        return engine;
      },
    ]),
]);
