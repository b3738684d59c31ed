import type { Session } from '../e2e/driver/session.ts';
import { pause, type Random } from './seeded.ts';

/**
 * Ends the background again and again, at moments no one has chosen, until told to stop. `longestLife`: ms it is let
 * live at most.
 */
export function startKilling(session: Session, random: Random, longestLife: number) {
  let going = true;
  let kills = 0;
  const done = (async () => {
    while (going) {
      await pause(random.whole(0, longestLife));
      if (await session.killBackground()) kills += 1;
    }
  })();
  return {
    kills: () => kills,
    stop: async () => {
      going = false;
      await done;
    },
  };
}
