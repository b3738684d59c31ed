/** Pages whose styles are made to reach us. */
import { type HostilePage, threePictures } from './hostile-page.ts';

export const styling: Readonly<Record<string, HostilePage>> = {
  'opacity on us': {
    hostile: {
      says: 'styles written on our element do nothing',
      outcome: 'answers',
      act: () => {
        const ours = document.documentElement.lastElementChild as HTMLElement;
        const hide = 'opacity: 0 !important; visibility: hidden !important; clip-path: inset(50%) !important';
        ours.style.cssText = `${hide}; filter: opacity(0) !important; transform: translateX(-9999px) !important`;
      },
    },
    twin: {
      says: 'a page that fades an element of its own is left alone',
      outcome: 'answers',
      act: () => {
        const own = document.createElement('div');
        own.style.cssText = 'opacity: 0 !important; position: fixed; inset: 0; pointer-events: none';
        document.documentElement.append(own);
      },
    },
  },
  'transform, clip and contain on html': {
    hostile: {
      says: 'what is done to html does not reach the top layer',
      outcome: 'answers',
      act: () => {
        const { style } = document.documentElement;
        style.cssText = 'transform: scale(0.8) translateY(40px); clip-path: inset(0 0 30% 0); contain: layout paint';
      },
    },
    twin: {
      says: 'a page that zooms itself is labelled',
      outcome: 'answers',
      act: () => document.documentElement.style.setProperty('zoom', '1.1'),
    },
  },
  'pointer-events tricks': {
    hostile: {
      says: 'a page that lets the pointer through everything is still answered by keys',
      outcome: 'answers',
      head: '<style>* { pointer-events: none !important }</style>',
    },
    twin: {
      says: 'so is one that takes it away from its pictures only',
      outcome: 'answers',
      head: '<style>img { pointer-events: none }</style>',
    },
  },
  '* { all: unset }': {
    hostile: {
      says: 'a page that unsets every style is labelled',
      outcome: 'answers',
      head: '<style>* { all: unset !important } head, head *, body > script { display: none !important }</style>',
      act: () =>
        document.styleSheets[0]?.insertRule('* { --tl-text: transparent !important; --tl-raised: red !important }'),
    },
    twin: {
      says: 'so is one that resets the usual ones',
      outcome: 'answers',
      head: '<style>*, ::before, ::after { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit }</style>',
    },
  },
  '* { display: none }': {
    hostile: {
      says: 'a page that displays nothing gets no answers, and we say so',
      outcome: 'silent',
      deaf: true,
      head: '<style>.gone, .gone * { display: none !important; visibility: hidden !important }</style>',
      act: () => {
        document.documentElement.className = 'gone';
      },
      lift: () => {
        document.documentElement.className = '';
      },
    },
    twin: {
      says: 'what lies beside head and body may be hidden: we are not',
      outcome: 'answers',
      head: '<style>html > :not(head, body) { display: none !important; visibility: hidden !important; opacity: 0 !important }</style>',
      body: (first) => `${threePictures(first)}<div hidden>nothing</div>`,
    },
  },
};
