// What makes a page easier with a script; each page does without it.

// Somebody who fills in a form is told before the session ends, and with it the form.
const form = document.querySelector('form[data-warn]');
const seconds = Number(document.body.dataset.warnAfter);
if (form && seconds > 0) {
  setTimeout(() => {
    const warning = document.createElement('p');
    warning.className = 'portal-warning';
    warning.setAttribute('role', 'alert');
    warning.textContent = 'You will be signed out in 5 minutes. Send this form before then.';
    form.prepend(warning);
  }, seconds * 1000);
}

// A file takes a while over a slow line: say so, and send it once.
const sending = document.querySelector('form[data-sends]');
if (sending) {
  const button = sending.querySelector('button');
  const words = sending.querySelector('.portal-sending');
  sending.addEventListener('submit', () => {
    words.textContent = 'Sending…';
    // After the form has gone, or the browser would not send it.
    setTimeout(() => { button.disabled = true; });
  });
  // A browser that goes back shows the page as it was left.
  addEventListener('pageshow', () => {
    words.textContent = '';
    button.disabled = false;
  });
}

// The older part of a path is put below: whoever reads by keyboard or ear goes on there.
document.addEventListener('htmx:beforeSwap', () => {
  document.querySelectorAll('.portal-entry').forEach((entry) => { entry.dataset.seen = ''; });
});
document.addEventListener('htmx:afterSettle', () => {
  const added = document.querySelectorAll('.portal-entry:not([data-seen])');
  const news = document.getElementById('news');
  if (added.length > 0 && news) {
    news.textContent = `${added.length} older entries are shown.`;
    added[0].focus();
  }
});
