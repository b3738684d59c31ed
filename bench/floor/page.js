/* Times each trusted key from its event to the reply; a row of the size of one of ours. */
const port = chrome.runtime.connect();
const sent = new Map();
const times = [];
let count = 0;
window.addEventListener(
  'keydown',
  (event) => {
    if (!event.isTrusted) return;
    count += 1;
    sent.set(count, event.timeStamp);
    port.postMessage({ id: count, at: Date.now(), class: 'score', picture: location.href, padding: 'x'.repeat(400) });
  },
  true,
);
port.onMessage.addListener(({ id }) => {
  times.push(performance.now() - sent.get(id));
  document.documentElement.dataset.floor = JSON.stringify(times);
});
