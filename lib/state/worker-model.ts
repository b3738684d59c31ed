import { createModel, effect, signal } from '@preact/signals';
import type { Worker } from '../domain/worker.ts';
import type { Backend } from './backend.ts';

type WorkerFields = Pick<Worker, 'name' | 'employee'>;
type WorkerSaving = 'no' | 'saving' | 'saved' | 'failed';

/** What the worker is called in exports. */
export const WorkerModel = createModel((backend: Backend) => {
  const worker = signal<Worker | null>(null);
  const saving = signal<WorkerSaving>('no');

  const refresh = async (): Promise<void> => {
    worker.value = await backend.query('worker', {});
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'afresh') void refresh().catch(() => undefined);
      if (news.type !== 'events' || saving.value === 'saving') return;
      if (news.events.some((event) => event.kind === 'worker')) void refresh().catch(() => undefined);
    }),
  );

  return {
    worker,
    saving,
    refresh,
    /** Saves one field or both; text of spaces is no text. */
    async rename(changed: Partial<Record<keyof WorkerFields, string>>): Promise<void> {
      const before = worker.value;
      if (!before) return;
      const clean = (text: string | undefined, old: string | null) => (text === undefined ? old : text.trim() || null);
      const name = clean(changed.name, before.name);
      const employee = clean(changed.employee, before.employee);
      if (name === before.name && employee === before.employee) return;
      worker.value = { ...before, name, employee };
      saving.value = 'saving';
      try {
        await backend.command('nameWorker', { name, employee });
        saving.value = 'saved';
      } catch {
        saving.value = 'failed';
      }
    },
  };
});
