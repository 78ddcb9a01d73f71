/*
 * The date pickers of Camunda's own dialogs (due date, follow-up date, search) take their words from AngularJS,
 * which knows English only.
 */
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const MONDAY = 0;

window.angular.module('cam.commons').config([
  '$provide',
  ($provide) => {
    $provide.decorator('$locale', [
      '$delegate',
      (locale) => {
        Object.assign(locale.DATETIME_FORMATS, {
          AMPMS: ['上午', '下午'],
          DAY: DAYS.map((day) => `星期${day}`),
          SHORTDAY: DAYS,
          MONTH: MONTHS.map((month) => `${month}月`),
          SHORTMONTH: MONTHS.map((_month, index) => `${index + 1}月`),
          STANDALONEMONTH: MONTHS.map((month) => `${month}月`),
          FIRSTDAYOFWEEK: MONDAY,
        });
        return locale;
      },
    ]);
  },
]);

/** Words for screen readers, fixed in the templates of the calendar. */
function translateTemplates($templateCache) {
  ['day', 'month', 'year']
    .map((mode) => `uib/template/datepicker/${mode}.html`)
    .filter((name) => $templateCache.get(name))
    .forEach((name) => {
      const template = $templateCache.get(name);
      $templateCache.put(name, template.replace('>previous<', '>上一页<').replace('>next<', '>下一页<'));
    });
}

window.angular.module('cam.commons').run([
  '$injector',
  '$templateCache',
  ($injector, $templateCache) => {
    translateTemplates($templateCache);
    if ($injector.has('uibDatepickerConfig')) {
      Object.assign($injector.get('uibDatepickerConfig'), { formatDayTitle: 'yyyy年 MMMM', startingDay: 1 });
    }
    if ($injector.has('uibDatepickerPopupConfig')) {
      Object.assign($injector.get('uibDatepickerPopupConfig'), {
        currentText: '今天',
        clearText: '清除',
        closeText: '关闭',
      });
    }
  },
]);
