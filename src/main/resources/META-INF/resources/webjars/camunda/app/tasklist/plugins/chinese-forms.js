/*
 * Forms speak Chinese. form-js has no translations, so its texts are exchanged where preact makes the elements:
 * nothing is watched or searched on the page, and no English is ever drawn. Values are not touched: a date
 * is shown as 2026-12-31 and submitted as 2026-12-31.
 */
import { Form, preactOptions } from './bundle.js';
import { CALENDAR, PATTERNS, TEXTS } from './form-texts.js';

const SPOKEN_ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

function inChinese(text) {
  if (typeof text !== 'string' || text === '') {
    return text;
  }
  if (Object.hasOwn(TEXTS, text)) {
    return TEXTS[text];
  }
  const pattern = PATTERNS.find(([english]) => english.test(text));
  return pattern ? text.replace(...pattern) : text;
}

function translate({ props }) {
  if (!props) {
    return;
  }
  SPOKEN_ATTRIBUTES.filter((name) => name in props).forEach((name) => (props[name] = inChinese(props[name])));
  if (Array.isArray(props.children)) {
    props.children = props.children.map(inChinese);
  } else {
    props.children = inChinese(props.children);
  }
}

const { vnode } = preactOptions;
preactOptions.vnode = (element) => {
  translate(element);
  if (vnode) {
    vnode(element);
  }
};

// form-js writes dates as the locale named "default" does, and nobody else asks for that name; Swedish is ISO.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, options]) => new format(locale === 'default' ? 'sv-SE' : locale, options),
});
window.flatpickr.localize(CALENDAR);
window.flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });

/** Offices write 14:30; form-js would say 02:30 PM unless each form asks otherwise. */
function by24Hours(component) {
  const components = component.components && component.components.map(by24Hours);
  return {
    ...component,
    ...(components && { components }),
    ...(component.type === 'datetime' && { use24h: true }),
  };
}

const { importSchema } = Form.prototype;
Form.prototype.importSchema = function (schema, data) {
  return importSchema.call(this, by24Hours(schema), data);
};

// Camunda has one word for saving a comment and for keeping a draft of a form; we have two.
window.angular.module('cam.tasklist.form').config([
  '$provide',
  ($provide) =>
    $provide.decorator('camTasklistFormDirective', [
      '$delegate',
      (directives) => {
        directives[0].template = directives[0].template.replace("{{ 'SAVE' | translate }}", '暂存');
        return directives;
      },
    ]),
]);
