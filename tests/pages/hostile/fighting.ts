/** Pages that take us away, or rewrite us. */
import type { HostilePage } from './hostile-page.ts';

export const fighting: Readonly<Record<string, HostilePage>> = {
  'a remover of nodes': {
    hostile: {
      says: 'a page that takes us out again and again wins after some tries',
      outcome: 'keptOut',
      act: () => {
        const tidy = () => {
          for (const child of [...document.documentElement.children])
            if (child !== document.head && child !== document.body) child.remove();
        };
        const observer = new MutationObserver(tidy);
        observer.observe(document.documentElement, { childList: true });
        tidy();
      },
    },
    twin: {
      says: 'a page that takes us out once has us again',
      outcome: 'answers',
      act: () => document.documentElement.lastElementChild?.remove(),
    },
  },
  'a rewriter of attributes': {
    hostile: {
      says: 'a page that takes our attribute off again and again wins after some tries',
      outcome: 'keptOut',
      act: () => {
        const ours = document.documentElement.lastElementChild as HTMLElement;
        const rewrite = () => {
          if (ours.hasAttribute('popover')) ours.removeAttribute('popover');
        };
        new MutationObserver(rewrite).observe(ours, { attributes: true });
        rewrite();
      },
    },
    twin: {
      says: 'attributes put on us once do nothing',
      outcome: 'answers',
      act: () => {
        const ours = document.documentElement.lastElementChild as HTMLElement;
        ours.hidden = true;
        ours.inert = true;
        ours.className = 'gone';
        ours.setAttribute('aria-hidden', 'true');
        ours.contentEditable = 'true';
        ours.removeAttribute('popover');
      },
    },
  },
  'a popover that may not open': {
    hostile: {
      says: 'a page that shuts our popover and keeps it from opening gets no answers',
      outcome: 'keptOut',
      act: () => {
        addEventListener('beforetoggle', (event) => event.preventDefault(), true);
        (document.documentElement.lastElementChild as HTMLElement).hidePopover();
      },
    },
    twin: {
      says: 'a page that shuts popovers it finds has us once more',
      outcome: 'answers',
      act: () => {
        for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover();
      },
    },
  },
  'adopted into another document': {
    hostile: {
      says: 'moved into a frame again and again, without its styles, it takes no keys',
      outcome: 'keptOut',
      act: () => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const ours = document.documentElement.lastElementChild as HTMLElement;
        const take = () => frame.contentDocument?.body.append(ours);
        new MutationObserver(() => document.documentElement.contains(ours) && take()).observe(
          document.documentElement,
          {
            childList: true,
          },
        );
        take();
      },
    },
    twin: {
      says: 'moved into another document once, it comes back with its styles',
      outcome: 'answers',
      act: () => {
        document.implementation.createHTMLDocument().body.append(document.documentElement.lastElementChild as Element);
      },
    },
  },
  'moved about': {
    hostile: {
      says: 'put into an element that is not shown again and again, it takes no keys',
      outcome: 'keptOut',
      act: () => {
        const attic = document.createElement('div');
        attic.style.display = 'none';
        document.body.append(attic);
        const ours = document.documentElement.lastElementChild as HTMLElement;
        new MutationObserver(() => attic.append(ours)).observe(document.documentElement, { childList: true });
        attic.append(ours);
      },
    },
    twin: {
      says: 'put into the body once, it goes back',
      outcome: 'answers',
      act: () => document.body.append(document.documentElement.lastElementChild as Element),
    },
  },
  'a new document element': {
    hostile: {
      says: 'a page that takes another document element has us there',
      outcome: 'answers',
      act: () => {
        const next = document.documentElement.cloneNode(false);
        next.appendChild(document.head);
        next.appendChild(document.body);
        document.replaceChild(next, document.documentElement);
      },
    },
    twin: {
      says: 'so has one that takes another body',
      outcome: 'answers',
      act: () => {
        document.body = document.body.cloneNode(true) as HTMLBodyElement;
      },
    },
  },
  'document.open': {
    hostile: {
      says: 'a page that writes itself anew has lost our listeners, and is labelled again',
      outcome: 'answers',
      act: (first: number) => {
        document.open();
        const pictures = [0, 1, 2].map((more) => `<img src="/drawn/${first + more}.png" width="160" height="120">`);
        document.write(`<!doctype html><title>anew</title><body>${pictures.join('')}`);
        document.close();
      },
    },
    twin: {
      says: 'a page that writes while it loads is labelled',
      outcome: 'answers',
      body: (first) =>
        `<script>document.write([0, 1, 2].map((more) => '<img src="/drawn/' + (${first} + more) + '.png" width="160" height="120">').join(''))</script>`,
    },
  },
  'a killer of timers': {
    hostile: {
      says: 'a page that ends every timer and frame there is does not end ours for good',
      outcome: 'answers',
      act: async () => {
        const end = () => {
          const most = setTimeout(() => undefined, 0) as unknown as number;
          const frame = requestAnimationFrame(() => undefined);
          for (let id = 0; id <= most; id += 1) clearTimeout(id);
          for (let id = 0; id <= frame; id += 1) cancelAnimationFrame(id);
        };
        end();
        await new Promise((resolve) => setTimeout(resolve, 300));
        end();
      },
    },
    twin: {
      says: 'a page that ends a timer of its own does not matter',
      outcome: 'answers',
      act: () => clearTimeout(setTimeout(() => undefined, 10)),
    },
  },
};
