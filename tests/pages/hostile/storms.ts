/** Pages that never rest. */
import { type HostilePage, threePictures } from './hostile-page.ts';

export const storms: Readonly<Record<string, HostilePage>> = {
  'a storm of mutations': {
    hostile: {
      says: 'a page that changes hundreds of nodes each frame is labelled',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<div id="storm" style="clear: both"></div>`,
      act: () => {
        const storm = document.querySelector('#storm');
        const blow = () => {
          storm?.replaceChildren();
          for (let at = 0; at < 300; at += 1) {
            const leaf = document.createElement('i');
            leaf.className = `c${Math.random()}`;
            leaf.append(new Image());
            storm?.append(leaf);
          }
          requestAnimationFrame(blow);
        };
        blow();
      },
    },
    twin: {
      says: 'a clock that ticks on the page does not matter',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<p id="clock">0</p>`,
      act: () => {
        const clock = document.querySelector('#clock');
        setInterval(() => clock?.replaceChildren(String(Date.now())), 50);
      },
    },
  },
  'a storm of resizes': {
    hostile: {
      says: 'a page that says all the time that it was resized, and is, is labelled',
      outcome: 'answers',
      act: () => {
        let wide = false;
        const blow = () => {
          wide = !wide;
          document.body.style.width = wide ? '900px' : '901px';
          for (const type of ['resize', 'scroll', 'fullscreenchange', 'visibilitychange', 'toggle'])
            window.dispatchEvent(new Event(type));
          document.dispatchEvent(new Event('visibilitychange'));
          document.body.dispatchEvent(new Event('toggle', { bubbles: true }));
          requestAnimationFrame(blow);
        };
        blow();
      },
    },
    twin: {
      says: 'one resize does not matter',
      outcome: 'answers',
      act: () => window.dispatchEvent(new Event('resize')),
    },
  },
  'a storm of history': {
    hostile: {
      says: 'a page that changes its address all the time is labelled',
      outcome: 'answers',
      act: () => {
        let at = 0;
        setInterval(() => {
          at += 1;
          if (at < 80) history.pushState({ at }, '', `?at=${at}`);
          else if (at < 160) location.hash = String(at);
        }, 10);
      },
    },
    twin: {
      says: 'one page shown after another in the same document does not matter',
      outcome: 'answers',
      act: () => history.pushState({}, '', '?page=2'),
    },
  },
  'ten thousand shadow roots': {
    hostile: {
      says: 'ten thousand shadow roots, one in the other in part, are lived with',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<script nonce="NONCE">for (let at = 0; at < 9900; at++) {
const host = document.createElement('x-host'); host.attachShadow({ mode: 'open' }).innerHTML = '<p>x'; document.body.append(host) }
let at = document.body; for (let deep = 0; deep < 100; deep++) { const host = document.createElement('x-deep');
at.append(host); at = host.attachShadow({ mode: 'open' }) }</script>`,
    },
    twin: {
      says: 'a few do not matter',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<x-host></x-host><script nonce="NONCE">
document.querySelector('x-host').attachShadow({ mode: 'open' }).innerHTML = '<p>x'</script>`,
    },
  },
  'a busy main thread': {
    hostile: {
      says: 'a page that leaves others one tenth of its time is labelled',
      outcome: 'answers',
      act: () => {
        const work = () => {
          const until = performance.now() + 45;
          while (performance.now() < until);
          setTimeout(work, 5);
        };
        work();
      },
    },
    twin: {
      says: 'a page with a worker does not matter',
      outcome: 'answers',
      act: () => {
        new Worker(URL.createObjectURL(new Blob(['setInterval(() => postMessage(1), 5)'])));
      },
    },
  },
};
