import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, startWith } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

flow(
  'where a picture may have many classes, a key turns one on or off and Space goes on',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    const labelling = await startWith(session, tab, 'Pascal VOC (20)');
    const on = async () => (await labelling.see()).chips.filter((chip) => chip.on).map((chip) => chip.name);

    await labelling.press('a', 'b');
    await labelling.shows({ [drawn(1)]: ['aeroplane', 'bird'] });
    await labelling.ringOn(drawn(1));
    expect(await on()).toEqual(['aeroplane', 'bird']);

    await labelling.press('a');
    await labelling.shows({ [drawn(1)]: ['bird'] });
    await labelling.ringOn(drawn(1));
    expect(await on()).toEqual(['bird']);

    await labelling.press('Space');
    await labelling.ringOn(drawn(2));
    await labelling.press('y', 'Space', 'y', 'y', 'Space');
    await labelling.ringOn(drawn(4));
    await labelling.shows({ [drawn(1)]: ['bird'], [drawn(2)]: ['bicycle'] });
    expect(await storedAnswers(session)).toEqual({ [drawn(1)]: ['bird'], [drawn(2)]: ['bicycle'] });
  },
);
