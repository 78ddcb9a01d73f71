/* The buttons beside a diagram have English hints, fixed in Camunda's templates. */
const VIEWERS = ['camWidgetBpmnViewerDirective', 'camWidgetCmmnViewerDirective', 'camWidgetDmnViewerDirective'];
const HINTS = { 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复原大小' };

function inChinese(template) {
  return Object.entries(HINTS).reduce(
    (text, [english, chinese]) => text.replace(`title="${english}"`, `title="${chinese}"`),
    template,
  );
}

window.angular.module('camunda.common.widgets').config([
  '$provide',
  ($provide) =>
    VIEWERS.forEach((viewer) =>
      $provide.decorator(viewer, [
        '$delegate',
        (directives) => {
          directives[0].template = inChinese(directives[0].template);
          return directives;
        },
      ]),
    ),
]);
