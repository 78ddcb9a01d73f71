/*
 * The header of all four applications: a way back to our home page, and Chinese names in the application menu
 * (Camunda has them in English, fixed in the code).
 */
const NAMES = { tasklist: '待办', cockpit: '流程监控', admin: '系统管理', welcome: '首页' };
const HOME = '<li class="lianxi-home"><a href="/"><span class="glyphicon glyphicon-home"></span> 返回首页</a></li>';
const MENU = '<ul ng-class="{collapse: !navbarOpen}">';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#12305c"/>' +
  '<text x="16" y="24" font-size="22" text-anchor="middle" fill="#fff">联</text></svg>';

document.querySelector('link[rel="icon"]').href = `data:image/svg+xml,${encodeURIComponent(ICON)}`;

function named(controller) {
  const construct = controller[controller.length - 1];
  const dependencies = controller.slice(0, -1);
  return [
    ...dependencies,
    function (...services) {
      construct.apply(this, services);
      const scope = services[dependencies.indexOf('$scope')];
      scope.$watch('apps', (apps) => {
        Object.entries(apps || {}).forEach(([name, app]) => {
          app.label = NAMES[name] || app.label;
        });
      });
    },
  ];
}

window.angular.module('camunda.common.widgets').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camWidgetHeaderDirective', [
      '$delegate',
      (directives) => {
        const [header] = directives;
        header.template = header.template.replace(MENU, MENU + HOME);
        header.controller = named(header.controller);
        return directives;
      },
    ]),
]);
