/*
 * Camunda keeps the texts of a language in localStorage and asks for new ones only while it already shows the old. So
 * a first visit shows bare keys here and there, and after an update everybody sees the old texts once more. Here the
 * Chinese texts of today are put in that place before the application starts; it waits for its scripts.
 */
const STORE = 'camunda-web';

// Camunda's pages say that they are in English: wrong for readers aloud, and for the shape of characters.
document.documentElement.lang = 'zh-CN';

const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

async function storeTexts(language) {
  const answer = await fetch(`${folder}${language}.json`, { cache: 'no-cache' });
  if (!answer.ok) {
    return;
  }
  const stored = JSON.parse(localStorage.getItem(STORE) || '{}');
  stored[`${folder}_locales_data_${language}_${window.bust}`] = await answer.text();
  localStorage.setItem(STORE, JSON.stringify(stored));
}

await storeTexts('zh');
