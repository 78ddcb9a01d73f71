/*
 * Signing out, and a session that has expired, both end at our own /login, never at Camunda's form.
 * Whatever a person leaves behind in the browser is removed on the way: Camunda keeps drafts of forms
 * in localStorage in clear text, and computers in an office are shared.
 */
const SIGNED_OUT = '/login?signedOut';
const SIGN_IN = '/login';
const DRAFT_KEYS = ['camunda-form:', 'camForm:'];
const DRAFTS_OF = 'lianxi-drafts-of';

let leaving = false;

function removeDrafts() {
  Object.keys(localStorage)
    .filter((key) => key === DRAFTS_OF || DRAFT_KEYS.some((prefix) => key.startsWith(prefix)))
    .forEach((key) => localStorage.removeItem(key));
}

function leaveFor(address) {
  if (leaving) {
    return;
  }
  leaving = true;
  removeDrafts();
  // An open form stores its draft when it hears that the session has ended, and it hears it after us.
  window.addEventListener('pagehide', removeDrafts);
  window.location.assign(address);
}

/** Drafts of somebody who closed the browser without signing out are not for the next person. */
function keepDraftsOf(user) {
  if (localStorage.getItem(DRAFTS_OF) !== user) {
    removeDrafts();
    localStorage.setItem(DRAFTS_OF, user);
  }
}

/*
 * The pages ask for news every few seconds. What they ask while nobody touches them is marked, so that the server
 * lets the session end as if the page were closed.
 */
const ATTENDED_FOR = 60_000;
let touched = Date.now();
['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach((sign) =>
  window.addEventListener(sign, () => (touched = Date.now()), { capture: true, passive: true }),
);
const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function (...body) {
  if (Date.now() - touched > ATTENDED_FOR) {
    this.setRequestHeader('X-Lianxi-Unattended', 'true');
  }
  return send.apply(this, body);
};

window.angular.module('cam.commons.auth').run([
  '$rootScope',
  ($rootScope) => {
    $rootScope.$on('authentication.changed', (_event, authentication) => {
      if (authentication && authentication.name) {
        keepDraftsOf(authentication.name);
      }
    });
    $rootScope.$on('authentication.logout.success', (event) => {
      event.preventDefault();
      leaveFor(SIGNED_OUT);
    });
    // The server may have ended the session already; then the call fails, and the person is out all the same.
    $rootScope.$on('authentication.logout.failure', () => leaveFor(SIGNED_OUT));
    $rootScope.$on('authentication.login.required', (event) => {
      event.preventDefault();
      leaveFor(SIGN_IN);
    });
  },
]);
