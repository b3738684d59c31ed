import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { keyOfAddress, keyOfBytes, pictureKeySchema } from './picture-key.ts';

const scope = newId();
const key = (address: string) => keyOfAddress(address, scope);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const percent = (bytes: Uint8Array) => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const anyBytes = fc.uint8Array({ maxLength: 200 });

describe('a data: address', () => {
  it('is its bytes, however they are written', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const expected = keyOfBytes(bytes);
        expect(key(`data:image/png;base64,${base64(bytes)}`)).toBe(expected);
        expect(key(`data:image/png;charset=x; BASE64 ,${base64(bytes)}`)).toBe(expected);
        expect(key(`data:;base64,${encodeURIComponent(base64(bytes))}`)).toBe(expected);
        expect(key(`data:;base64,${base64(bytes).replace(/=+$/, '')}`)).toBe(expected);
        expect(key(`data:image/png,${percent(bytes)}`)).toBe(expected);
      }),
    );
  });

  it('may hold text that is escaped in part, or a percent sign that escapes nothing', () => {
    const drawing = '<svg width="100%" height="9%"><text>图</text></svg>';
    const expected = keyOfBytes(new TextEncoder().encode(drawing));
    expect(key(`data:image/svg+xml,${drawing}`)).toBe(expected);
    expect(key(`data:image/svg+xml;utf8,${drawing.replaceAll('<', '%3C').replaceAll('>', '%3e')}`)).toBe(expected);
    expect(key(`data:image/svg+xml,${encodeURIComponent(drawing)}`)).toBe(expected);
  });

  it('is an address like any other where its base64 is broken or its comma is missing', () => {
    expect(key('data:image/png;base64,@@@')).toMatch(/^address:/);
    expect(key('data:image/png')).toMatch(/^address:/);
  });

  it('of another file is another picture', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (one, other) => {
        const same = base64(one) === base64(other);
        expect(key(`data:,${percent(one)}`) === key(`data:;base64,${base64(other)}`)).toBe(same);
      }),
    );
  });
});

describe('the fragment', () => {
  it.each([
    'https://a.example/b.jpg?c=1',
    'data:image/svg+xml,<svg/>',
    'data:;base64,AAAA',
    'blob:https://a.example/1',
  ])('of %s names no other picture', (address) => {
    expect(key(`${address}#part`)).toBe(key(address));
    expect(key(`${address}#`)).toBe(key(address));
  });

  it.each(['https://a.example/sprite.svg', 'http://a.example/s.SVGZ?v=2'])('of %s names another view', (address) => {
    expect(key(`${address}#a`)).not.toBe(key(`${address}#b`));
    expect(key(`${address}#a`)).not.toBe(key(address));
    expect(key(`${address}#`)).toBe(key(address));
  });

  it('is all that is left out of an address', () => {
    expect(key('https://a.example/b.jpg?c=1')).not.toBe(key('https://a.example/b.jpg?c=2'));
    expect(key('https://a.example/b.jpg')).not.toBe(key('http://a.example/b.jpg'));
  });

  it('an http address has the SHA-256 of its text (checked against sha256sum)', () => {
    expect(key('https://example.com/a.jpg#x')).toBe(
      'address:276a1ac00ba4f0ea47eeeafca24284f41bc78dc593af1f048615aceba44ab9d9',
    );
  });
});

describe('a blob: address', () => {
  it('is bound to the visit: another scope, another key', () => {
    const address = 'blob:https://a.example/6f1c';
    expect(key(address)).toBe(keyOfAddress(address, scope));
    expect(key(address)).not.toBe(keyOfAddress(address, newId()));
    expect(key(address).startsWith(`visit:${scope}:`)).toBe(true);
  });

  it('is the only one a scope tells apart', () => {
    for (const address of ['https://a.example/b.jpg', 'data:,x']) {
      expect(key(address)).toBe(keyOfAddress(address, newId()));
    }
  });
});

it('every address has a key of the known form, lone surrogates included', () => {
  const start = fc.constantFrom('https://a.example/', 'data:', 'data:,', 'data:;base64,', 'blob:', 'file:///', '');
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (first, rest) => {
      expect(pictureKeySchema.safeParse(key(first + rest)).success).toBe(true);
    }),
  );
  expect(pictureKeySchema.safeParse(key('data:,\ud800')).success).toBe(true);
});

describe('the key of what does not outlive the page', () => {
  it.each(['blob:https://a.example/1', 'visit:canvas/1/1'])('%s is bound to the tab', (address) => {
    expect(keyOfAddress(address, scope)).toMatch(/^visit:/);
  });
});
