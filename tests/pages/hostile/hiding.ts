/** Pages that hide what they lie under: us, or the pictures. */
import { img } from '../odd-page.ts';
import type { HostilePage } from './hostile-page.ts';

export const hiding: Readonly<Record<string, HostilePage>> = {
  'opacity above us': {
    hostile: {
      says: 'pictures that are faded out with the whole page are not answered',
      outcome: 'refused',
      bar: 'The page covers this picture',
      act: () => document.documentElement.style.setProperty('opacity', '0.001', 'important'),
    },
    twin: {
      says: 'a page that is half faded is labelled',
      outcome: 'answers',
      act: () => document.documentElement.style.setProperty('opacity', '0.6'),
    },
  },
  'filters above us': {
    hostile: {
      says: 'pictures that a filter makes vanish are not answered',
      outcome: 'refused',
      bar: 'The page covers this picture',
      act: () => document.documentElement.style.setProperty('filter', 'opacity(0.001)', 'important'),
    },
    twin: {
      says: 'a filter that only changes the light does not matter',
      outcome: 'answers',
      act: () => document.documentElement.style.setProperty('filter', 'brightness(0.9) contrast(1.1)'),
    },
  },
  'an ordinary cover': {
    hostile: {
      says: 'pictures under a cover are not answered, though we lie above it',
      outcome: 'refused',
      bar: 'The page covers this picture',
      act: () => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647';
        document.body.append(cover);
      },
    },
    twin: {
      says: 'a see-through layer is no cover',
      outcome: 'answers',
      act: () => {
        const shade = document.createElement('div');
        shade.style.cssText = 'position: fixed; inset: 0; background: rgb(0 0 0 / 0.1); z-index: 2147483647';
        document.body.append(shade);
      },
    },
  },
  'a cover in the top layer': {
    hostile: {
      says: 'a popover that lies over us lets us come to the front again',
      outcome: 'answers',
      act: () => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText =
          'position: fixed; inset: auto 0 0 0; width: 100%; height: 60%; background: white; border: 0';
        cover.style.pointerEvents = 'none';
        document.body.append(cover);
        cover.showPopover();
      },
    },
    twin: {
      says: 'a page that shows a dozen small hints in the top layer spends none of our patience',
      outcome: 'answers',
      act: async () => {
        for (let at = 0; at < 12; at += 1) {
          const hint = document.createElement('div');
          hint.popover = 'manual';
          hint.textContent = 'hint';
          hint.style.cssText = `position: fixed; inset: 300px auto auto ${at * 60}px; margin: 0`;
          document.body.append(hint);
          hint.showPopover();
          await new Promise(requestAnimationFrame);
        }
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText =
          'position: fixed; inset: auto 0 0 0; width: 100%; height: 30%; background: white; border: 0';
        document.body.append(cover);
        cover.showPopover();
      },
    },
  },
  'a cover that always comes back': {
    hostile: {
      says: 'a popover that lies over us again and again wins, and keys and clicks answer nothing',
      outcome: 'keptOut',
      act: () => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText =
          'position: fixed; inset: auto 0 0 0; width: 100%; height: 60%; background: white; border: 0';
        document.body.append(cover);
        const again = () => {
          if (!document.contains(cover)) return;
          if (cover.matches(':popover-open')) cover.hidePopover();
          cover.showPopover();
          setTimeout(again, 30);
        };
        again();
      },
      lift: () => document.querySelector('[popover]')?.remove(),
    },
    twin: {
      says: 'a popover that opens and shuts beside us all the time does not matter',
      outcome: 'answers',
      act: () => {
        const hint = document.createElement('div');
        hint.popover = 'manual';
        hint.style.cssText = 'position: fixed; inset: 300px auto auto 0; width: 60px; height: 40px; margin: 0';
        document.body.append(hint);
        setInterval(() => hint.togglePopover(), 30);
      },
    },
  },
  'a modal dialog that always comes back': {
    hostile: {
      says: 'a modal dialog that is opened over us again and again wins',
      outcome: 'keptOut',
      act: () => {
        const dialog = document.createElement('dialog');
        dialog.style.cssText =
          'inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; background: white';
        document.body.append(dialog);
        const again = () => {
          if (!document.contains(dialog)) return;
          dialog.close();
          dialog.showModal();
          setTimeout(again, 30);
        };
        again();
      },
      lift: () => document.querySelector('dialog')?.remove(),
    },
    twin: {
      says: 'a picture in a modal dialog is answered by keys, and the bar is above the dialog',
      outcome: 'answers',
      answered: 3,
      aim: { x: 640, y: 430 },
      act: async (first: number) => {
        const dialog = document.createElement('dialog');
        dialog.style.cssText = 'width: 700px; height: 500px';
        const image = new Image(600, 450);
        image.src = `/drawn/${first + 3}.png`;
        dialog.append(image);
        document.body.append(dialog);
        dialog.showModal();
        await image.decode();
      },
      body: (first) => `${img(first, 'float: left')}${img(first + 1, 'float: left')}`,
    },
  },
  'a frozen view transition': {
    hostile: {
      says: 'under the picture of a page that is frozen in a transition nothing is answered',
      outcome: 'silent',
      head: '<style>::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s }</style>',
      act: () => {
        const { transition } = Object.assign(window, { transition: document.startViewTransition(() => undefined) });
        return transition.ready;
      },
      lift: () => (window as unknown as { transition: ViewTransition }).transition.skipTransition(),
    },
    twin: {
      says: 'a view transition that is over lets keys answer',
      outcome: 'answers',
      act: () => document.startViewTransition(() => document.body.append('other')).finished,
    },
  },
};
