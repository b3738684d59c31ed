import type { SizeFrom } from '../../domain/frame.ts';
import { plainChange } from '../../storage/change.ts';
import { type CommandPlanner, write } from '../plan.ts';

/** How far a way of learning a picture's size is to be trusted (design section 4, Coordinates). */
const trust: Record<SizeFrom, number> = { element: 0, image: 1, bitmap: 2, bytes: 3 };

/** Keeps the true sizes of pictures that are stored; others are passed over. A size learned a worse way stays out. */
export const learnPictures: CommandPlanner<'learnPictures'> = ({ pictures }) => {
  return async (view) => {
    const found = await Promise.all(pictures.map(({ key }) => view.pictureByKey(key)));
    const changes = new Map<string, ReturnType<typeof plainChange>>();
    for (const [index, before] of found.entries()) {
      const size = pictures[index]?.size;
      if (!size || !before || before === 'newer' || changes.has(before.id)) continue;
      const known = before.size;
      if (known && trust[known.sizeFrom] > trust[size.sizeFrom]) continue;
      if (known && JSON.stringify(known) === JSON.stringify(size)) continue;
      changes.set(before.id, plainChange('picture', before.id, before, { ...before, rev: before.rev + 1, size }));
    }
    return write([...changes.values()]);
  };
};
