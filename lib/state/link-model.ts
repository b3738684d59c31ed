import { createModel, effect, signal } from '@preact/signals';
import type { Health } from '../protocol/states.ts';
import { type Backend, codeOf } from './backend.ts';

/**
 * Whether the background can be spoken with. `version`: Tagalong was updated under this page; `newer`: the data was
 * made by a newer Tagalong; `silent`: no answer came.
 */
type Link = 'connecting' | 'ok' | 'silent' | 'version' | 'newer';

export type { Health } from '../protocol/states.ts';

/** How the background and its database are, and what to do after damage. */
export const LinkModel = createModel((backend: Backend) => {
  const link = signal<Link>('connecting');
  const health = signal<Health | null>(null);
  /** How many events were put back after damage was accepted; null before. */
  const replayed = signal<number | null>(null);
  const mending = signal(false);

  const refresh = async (): Promise<void> => {
    try {
      health.value = await backend.query('health', {});
      link.value = 'ok';
    } catch (error) {
      const code = codeOf(error);
      if (code === 'version' || code === 'gone') link.value = 'version';
      else if (code === 'newer') link.value = 'newer';
      // A background that blocks us may leave questions unanswered: what it said stands.
      else if (link.value === 'connecting' || link.value === 'ok') link.value = 'silent';
    }
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'afresh') void refresh();
      if (news.type !== 'blocked') return;
      if (news.reason === 'recovery') void refresh();
      else link.value = news.reason;
    }),
  );

  return {
    link,
    health,
    replayed,
    mending,
    refresh,
    /** Goes on with what is there, after damage. */
    async acceptDamage(): Promise<void> {
      if (mending.value) return;
      mending.value = true;
      try {
        replayed.value = (await backend.request('acceptDamage', {})).replayed;
      } catch {
        // What came of it, health tells.
      }
      mending.value = false;
      await refresh();
    },
  };
});
