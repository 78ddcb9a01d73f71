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

/** Camunda shows cached texts once more after an update; without its cache it shows the new ones. */
function forgetCachedTexts() {
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  Object.keys(stored)
    .filter((key) => key.includes('_locales_data_'))
    .forEach((key) => delete stored[key]);
  localStorage.setItem('camunda-web', JSON.stringify(stored));
}

forgetCachedTexts();

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
