/** ms a person needs at least to see that the page put another picture under the ring, and to stop a key on its way. */
export const aimTime = 300;

/** What the ring showed the person, and since when the page itself has had it otherwise. */
type Aim = {
  readonly picture: number | null;
  readonly address: string;
  readonly loaded: boolean;
  /** The page moved the ring, or swapped what it lies on, since the person's last input. */
  readonly turned: boolean;
  /** ms of a steady clock. */
  readonly since: number;
};

export const noAim: Aim = {
  picture: null,
  address: '',
  loaded: false,
  turned: false,
  since: Number.NEGATIVE_INFINITY,
};

type Shown = { readonly id: number; readonly address: string; readonly loaded: boolean } | undefined;

/** The person's own input moved the ring, or left it: they know where it is. */
export function aimed(shown: Shown): Aim {
  return { ...noAim, picture: shown?.id ?? null, address: shown?.address ?? '', loaded: shown?.loaded ?? false };
}

/** The page changed. A first ring, and a lazy picture that comes to show what it is, turn no aim. */
export function afterChange(aim: Aim, shown: Shown, at: number): Aim {
  const now = aimed(shown);
  const other = now.picture !== aim.picture ? aim.picture !== null : now.address !== aim.address && aim.address !== '';
  if (other) return { ...now, turned: true, since: at };
  const came = aim.turned && now.loaded && !aim.loaded;
  return { ...now, turned: aim.turned, since: came ? at : aim.since };
}

/** Whether a key now was meant for another picture than the one it would answer. */
export const missesAim = (aim: Aim, at: number): boolean => aim.turned && at - aim.since < aimTime;
