// Drafts that the Tasklist keeps in this browser in clear text must not be there for the next person at this computer.
Object.keys(localStorage)
  .filter((key) => key.startsWith('camunda-form:') || key.startsWith('camForm:'))
  .forEach((key) => localStorage.removeItem(key));
