/*
 * Passwords are ours, and people, posts and groups follow the organization; the engine's own are read-only. So the
 * profile leads to our page instead of two forms that would be refused.
 */
const LINKS = /<ul class="action-links list-inline">[\s\S]*?<\/ul>/;
const OURS = '<ul class="action-links list-inline"><li><a href="/password" target="_self">修改密码</a></li></ul>';

window.angular.module('cam.welcome.directives').config([
  '$provide',
  ($provide) =>
    $provide.decorator('userProfileDirective', [
      '$delegate',
      (directives) => {
        const [profile] = directives;
        profile.template = profile.template.replace(LINKS, OURS);
        return directives;
      },
    ]),
]);
