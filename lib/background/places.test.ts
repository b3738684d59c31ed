import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../tests/fakes/memory-store.ts';
import { createPlaces, mostPlaces } from './places.ts';

const picture = (number: number) => `address:${String(number).padStart(64, '0')}`;
const at = (page: string, labelSet = 'test/one') => ({ page, labelSet });

describe('where labelling was', () => {
  it('is known of each page and label set, whatever the fragment, also after a restart', async () => {
    const local = memoryStore();
    const places = createPlaces(local);
    await places.leave(at('https://example.com/a#top'), picture(1));
    await places.leave(at('https://example.com/a', 'test/many'), picture(2));
    await places.leave(at('https://example.com/a?page=2'), picture(3));
    const again = createPlaces(local);
    expect(await again.on(at('https://example.com/a#end'))).toBe(picture(1));
    expect(await again.on(at('https://example.com/a', 'test/many'))).toBe(picture(2));
    expect(await again.on(at('https://example.com/b'))).toBeNull();
  });

  it('is forgotten of the page that was longest not labelled on', async () => {
    const places = createPlaces(memoryStore());
    for (let page = 0; page < mostPlaces; page += 1)
      void places.leave(at(`https://example.com/${page}`), picture(page));
    await places.leave(at('https://example.com/0'), picture(500));
    await places.leave(at('https://example.com/new'), picture(501));
    expect(await places.on(at('https://example.com/0'))).toBe(picture(500));
    expect(await places.on(at('https://example.com/1'))).toBeNull();
    expect(await places.on(at('https://example.com/2'))).toBe(picture(2));
  });

  it('is kept without any address', async () => {
    const local = memoryStore();
    await createPlaces(local).leave(at('https://example.com/secret'), picture(1));
    expect(JSON.stringify(await local.get(['places']))).not.toContain('example');
  });
});
