/*
 * The tab 案卷 beside the form: the case in a paragraph, its documents and materials, the deadline, the clause, and why the
 * task is mine. The server writes it (/tasks/<id>/case); here it is only put in its place.
 */
const root = document.querySelector('base').getAttribute('app-root') || '';
const site = root.replace(/\/camunda\/?$/, '');

async function show(container, taskId) {
  const answer = await fetch(`${site}/tasks/${encodeURIComponent(taskId)}/case`, { credentials: 'same-origin' });
  container.innerHTML = answer.ok ? await answer.text() : '<p>没有可以显示的案卷。任务可能已经办结，请刷新列表。</p>';
  const form = container.querySelector('form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    upload(form, container, taskId);
  });
}

async function upload(form, container, taskId) {
  const note = form.querySelector('.case-file-answer');
  note.textContent = '正在上传……';
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
  if (answer.ok) {
    await show(container, taskId);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  note.textContent = page.querySelector('.note.bad p')?.textContent || '没有上传。请检查文件大小和网络后重试。';
}

export default [
  {
    id: 'lianxi-case-file',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: '案卷' },
    render: (container, { taskId }) => show(container, taskId),
    unmount: () => {},
  },
];
