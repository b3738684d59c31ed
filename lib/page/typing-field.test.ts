import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanAfterEach, put } from '../../tests/fakes/test-page.ts';
import { focusedTypingField, isTypingField, type OpenShadowRoot, typingReason } from './typing-field.ts';

cleanAfterEach();
const closed: OpenShadowRoot = () => null;

/** What a window capture listener makes of a real key pressed with this element focused. */
async function press(element: HTMLElement, openShadowRoot: OpenShadowRoot = closed) {
  element.focus();
  const reasons: unknown[] = [];
  const listen = (event: KeyboardEvent) => reasons.push(typingReason(event, openShadowRoot) ?? 'none');
  window.addEventListener('keydown', listen, true);
  await userEvent.keyboard('a');
  window.removeEventListener('keydown', listen, true);
  return reasons;
}

describe('a real key', () => {
  test.each([
    ['<input>'],
    ['<input type="search">'],
    ['<input type="NUMBER">'],
    ['<input type="date">'],
    ['<input type="made-up">'],
    ['<input readonly>'],
    ['<textarea></textarea>'],
    ['<select><option>a</select>'],
    ['<div contenteditable tabindex="0"></div>'],
    ['<div contenteditable="plaintext-only" tabindex="0"></div>'],
    ['<div contenteditable><p><b tabindex="0">x</b></p></div>'],
    ['<div role="textbox" tabindex="0"></div>'],
    ['<div role="combobox"><span tabindex="0">x</span></div>'],
    ['<div role=" SearchBox" tabindex="0"></div>'],
  ])('is the field’s in %s', async (markup) => {
    const deepest = put(markup, 'input, textarea, select, [tabindex]');
    expect(await press(deepest)).toEqual(['field']);
    expect(focusedTypingField(document, closed)).toBe(document.activeElement);
  });

  test.each([
    ['<button>b</button>'],
    ['<a href="#x">a</a>'],
    ['<input type="checkbox">'],
    ['<input type="RANGE">'],
    ['<div tabindex="0"></div>'],
    ['<div contenteditable="false" tabindex="0"></div>'],
    ['<div role="listbox" tabindex="0"></div>'],
  ])('is nobody’s in %s', async (markup) => {
    expect(await press(put(markup, 'button, a, input, [tabindex]'))).toEqual(['none']);
    expect(focusedTypingField(document, closed)).toBeUndefined();
  });

  test('is nobody’s with nothing focused', async () => {
    const button = put('<button></button>', 'button');
    button.focus();
    button.blur();
    expect(await press(document.body)).toEqual(['none']);
  });

  test.each([['open'], ['closed']] as const)(
    'is the field’s inside an %s shadow root, and one within that',
    async (mode) => {
      const roots = new Map<Element, ShadowRoot>();
      const attach = (host: Element) => {
        const root = host.attachShadow({ mode });
        roots.set(host, root);
        return root;
      };
      const outer = put('<div></div>', 'div');
      const inner = document.createElement('div');
      attach(outer).append(inner);
      const field = document.createElement('input');
      attach(inner).append(field);
      expect(await press(field, (element) => roots.get(element))).toEqual(['field']);
      expect(focusedTypingField(document, (element) => roots.get(element))).toBe(field);
    },
  );

  test('is the field’s in a document in design mode', async () => {
    document.designMode = 'on';
    expect(isTypingField(document.body)).toBe(true);
    document.designMode = 'off';
    expect(isTypingField(document.body)).toBe(false);
  });
});

describe('composition', () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);
  test.each([[{ key: 'a', isComposing: true }], [{ key: 'Process' }], [{ key: 'a', keyCode: 229 }]])(
    'takes %o',
    (init) => expect(typingReason(key(init), closed)).toBe('composition'),
  );

  test('does not take a plain key', () => expect(typingReason(key({ key: 'a', keyCode: 65 }), closed)).toBeUndefined());
});

test('a form whose fields are named as what we ask of it turns nothing aside', async () => {
  const names = ['getAttribute', 'isContentEditable', 'ownerDocument', 'parentElement', 'localName', 'shadowRoot'];
  const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
  const form = put(`<form tabindex="0">${fields}<button type="button">b</button></form>`, 'form');
  const button = form.querySelector('button');
  if (!button) throw new Error('no button');
  expect(await press(button)).toEqual(['none']);
  expect(isTypingField(form)).toBe(false);
});
