/*
 * What the server refuses, it refuses in one Chinese sentence. People read that sentence alone: without the
 * engine's English words around it and without a heading that says less than the sentence itself.
 */
const WRAPPINGS = [
  /^Cannot [a-z][a-z ]*? \S+: (.+)$/s, // "Cannot submit task form <id>: …", "Cannot instantiate process definition <id>: …"
  /^ENGINE-\d+ (.+)$/s,
  /^Exception while invoking [A-Za-z]+: (.+)$/s,
  /^There was an exception while invoking the [A-Za-z]+\. Message: '(.+)'$/s,
];

/** What the engine says in everyday work, when two people meet at one task. */
const KNOWN = [
  [/updated by another transaction concurrently/, '该事项刚刚已由他人办理，请刷新页面后查看最新情况。'],
  [/Cannot find task with id|task is null|Task with id \S+ does not exist/, '该任务已不存在，可能已由他人办结。请在列表中选择其他任务。'],
  [/already claimed by/, '该任务已由他人认领，请刷新任务列表。'],
  [/Identity service implementation is read-only/, '人员、岗位和密码不在这里修改：密码请在首页“修改密码”修改，人员和岗位由系统管理员在“组织”“账号”页面办理。'],
  [/^The user with id .* does not have/, '您没有办理该事项的权限。如需办理，请联系系统管理员。'],
];

/** Headings under which a form that is not filled in properly is refused, without a message. */
const FORM_ERRORS = ['COMPLETE_ERROR', 'PROCESS_START_ERROR'];

const CHINESE = /[\u3400-\u9fff]/;
const INCOMPLETE = '有内容未填写或填写不符合要求，请改正标红的内容后再提交。';
const UNEXPECTED = '系统发生内部错误，请稍后重试；仍不成功的，请联系系统管理员。';

function unwrapped(message) {
  const wrapping = WRAPPINGS.find((pattern) => pattern.test(message));
  return wrapping ? unwrapped(message.replace(wrapping, '$1')) : message;
}

/** Heading and message of a notice as people are to read them. */
function wordsFor({ status, message }, { isForm, isForOffice }) {
  if (!message) {
    return isForm ? { status: INCOMPLETE } : {};
  }
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  const sentence = known ? known[1] : unwrapped(message);
  if (CHINESE.test(sentence)) {
    return { status: sentence, message: '' };
  }
  const heading = status.replace(/。$/, '');
  return isForOffice ? { status: `${heading}：${UNEXPECTED}`, message: '' } : { status: heading };
}

// Technical words help an administrator, and nobody else.
const isForOffice = document.querySelector('base').getAttribute('app-name') === 'tasklist';

window.angular.module('cam.commons.util').config([
  '$provide',
  ($provide) =>
    $provide.decorator('Notifications', [
      '$delegate',
      '$injector',
      (notifications, $injector) => {
        const { addError, addMessage } = notifications;
        notifications.addMessage = function (notice) {
          const known = KNOWN.find(([pattern]) => pattern.test(notice.message));
          return addMessage.call(this, known ? Object.assign(notice, { status: known[1], message: '' }) : notice);
        };
        notifications.addError = function (notice) {
          const $translate = $injector.get('$translate');
          const isForm = FORM_ERRORS.some((key) => notice.status === $translate.instant(key));
          const words = wordsFor(notice, { isForm, isForOffice });
          if (words.message === '') {
            console.info(`${notice.status} ${notice.message}`); // what the server said, for the administrator
          }
          return addError.call(this, Object.assign(notice, words));
        };
        return notifications;
      },
    ]),
]);
