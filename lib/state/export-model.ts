import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LabelSetId } from '../domain/label-set.ts';
import type { Job } from '../protocol/states.ts';
import type { Backend } from './backend.ts';

export type { Job } from '../protocol/states.ts';

type ExportForm = 'json' | 'jsonl';

/** Exports the chosen label set, and shows the newest export there is: it may have begun in an earlier popup. */
export const ExportModel = createModel((backend: Backend, chosen: ReadonlySignal<LabelSetId | null>) => {
  const form = signal<ExportForm>('json');
  const jobs = signal<readonly Job[]>([]);
  const starting = signal(false);
  /** The export could not even be begun. */
  const notStarted = signal(false);
  const job = computed(() => jobs.value.find((one) => one.kind === 'export') ?? null);
  const running = computed(() => starting.value || job.value?.state === 'running');

  const put = (changed: Job): void => {
    const others = jobs.value.filter((one) => one.id !== changed.id);
    jobs.value = [changed, ...others].sort((a, b) => b.started - a.started);
  };
  const refresh = async (): Promise<void> => {
    jobs.value = [...(await backend.query('jobs', {}))].sort((a, b) => b.started - a.started);
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'job') put(news.job);
    }),
  );

  return {
    form,
    job,
    running,
    notStarted,
    refresh,
    chooseForm(chosenForm: ExportForm): void {
      form.value = chosenForm;
    },
    async start(): Promise<void> {
      const labelSet = chosen.value;
      if (running.value || labelSet === null) return;
      starting.value = true;
      notStarted.value = false;
      try {
        await backend.request('startExport', { labelSet, form: form.value, events: false, fullAddresses: false });
        await refresh();
      } catch {
        notStarted.value = true;
      }
      starting.value = false;
    },
    async cancel(): Promise<void> {
      const current = job.value;
      if (current?.state !== 'running') return;
      await backend.request('cancelJob', { job: current.id }).catch(() => undefined);
      await refresh().catch(() => undefined);
    },
  };
});
