/** ms a person needs at least to see that the page put another picture under the ring, and to stop a key on its way. */
export const aimTime = 300;
/** What was under the ring for less than this, ms, nobody has seen there. */
export const glance = 50;

/** What the ring showed the person, and since when the page itself has had it otherwise. */
type Aim = {
  readonly picture: number | null;
  readonly address: string;
  readonly loaded: boolean;
  /** When it came to be there, ms of a steady clock. */
  readonly shown: number;
  /** When the page last moved the ring from what the person had in sight, or swapped that; -Infinity after their own input. */
  readonly turned: number;
};

const long = Number.NEGATIVE_INFINITY;
/** Before anything was shown. */
export const noAim: Aim = { picture: null, address: '', loaded: false, shown: long, turned: long };

type Shown = { readonly id: number; readonly address: string; readonly loaded: boolean } | undefined;

/** The person's own input moved the ring, or left it: they know where it is. */
export function aimed(shown: Shown): Aim {
  return { ...noAim, picture: shown?.id ?? null, address: shown?.address ?? '', loaded: shown?.loaded ?? false };
}

/** The page changed. A first ring, and a lazy picture that comes to show what it is, turn no aim. */
export function afterChange(aim: Aim, shown: Shown, at: number): Aim {
  const now = { ...aimed(shown), shown: aim.shown, turned: aim.turned };
  if (aim.picture === null) return { ...now, shown: now.picture === null ? aim.shown : at };
  const other = now.picture !== aim.picture || (now.address !== aim.address && aim.address !== '');
  if (other) return { ...now, shown: at, turned: at - aim.shown < glance ? aim.turned : at };
  const came = aim.turned !== long && now.loaded && !aim.loaded;
  return { ...now, turned: came ? at : aim.turned };
}

/** Whether a key now was meant for another picture than the one it would answer. */
export const missesAim = (aim: Aim, at: number): boolean => at - aim.turned < aimTime;
