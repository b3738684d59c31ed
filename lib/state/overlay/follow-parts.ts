import { createModel, effect, type ReadonlySignal } from '@preact/signals';
import { classesOf } from '../../domain/answering.ts';
import type { PartReport } from '../../protocol/parts.ts';
import type { OverlayModel } from './overlay-model.ts';

type Model = InstanceType<typeof OverlayModel>;

/** In a frame's part: tells the top's what its bar is to show. */
function tellTheTop(model: Model, number: ReadonlySignal<number | null>): void {
  const { parts, ring, page, sending, sweeping, labels, feedback } = model;
  let said = false;
  let last = '';
  let joined = -1;
  effect(() => {
    if (!model.isOn.value) return;
    void labels.changes.value;
    const current = parts.hasRing.value ? ring.current.value : undefined;
    const shown = current && current.address !== '' ? classesOf(labels.shown(page.bySeen(current))) : [];
    const saving = sending.saving.value;
    const report: PartReport = {
      kind: 'report',
      number: number.value,
      total: page.taken.value.length,
      answered: Math.min(ring.answered.value, page.taken.value.length),
      unanswered: ring.unanswered.value,
      classes: shown.slice(0, 50),
      sweep: sweeping.count.value,
      inField: model.inField.value,
      saving: { state: saving.state, count: saving.state === 'saved' ? 0 : saving.count },
    };
    const text = JSON.stringify(report);
    if (text === last && joined === parts.rejoined.value) return;
    last = text;
    joined = parts.rejoined.value;
    parts.passOn('top', report);
  });
  effect(() => {
    const notice = feedback.notice.value;
    if (!notice && !said) return;
    said = notice !== null;
    const { key, params, tone } = notice ?? { key: '', params: {}, tone: 'quiet' };
    parts.passOn('top', { kind: 'say', key, params, tone });
  });
}

/** Says what the other parts of the tab's overlay are to know, as it changes. */
export const PartsFollower = createModel((model: Model, number: ReadonlySignal<number | null>) => {
  const { parts, seen } = model;
  if (parts.isGuest.peek()) tellTheTop(model, number);
  else {
    effect(() => {
      if (!seen.value) for (const frame of parts.reports.peek().keys()) parts.tellSeen(frame, false);
    });
  }
  return {};
});
