import { readReason } from '../../domain/job-trouble.ts';
import { type RemarkCode, remarkCodes } from '../../domain/remark-codes.ts';
import type { Job } from '../../state/export-model.ts';
import { popupWords } from '../messages/popup-words.ts';

const isKnownRemark = (code: string): code is RemarkCode => remarkCodes.some((known) => known === code);

/** Digits of the hash that fit on the line; the whole of it shows on hovering and is read out. */
const digitsShown = 12;

/** What an export that has ended did. */
export function ExportOutcome({ job }: { job: Job }) {
  const { t, number } = popupWords.useWords();
  if (job.state === 'cancelled') return <p class="hint">{t('popup.exportCancelled')}</p>;
  if (job.state === 'failed') {
    const read = job.reason === null ? null : readReason(job.reason);
    const known = read ? t(`popup.exportTrouble.${read.code}`) : (job.reason ?? t('popup.unknownReason'));
    const reason = read?.detail ? t('popup.reasonDetail', { reason: known, detail: read.detail }) : known;
    return <p class="trouble">{t('popup.exportFailed', { reason })}</p>;
  }
  if (job.state !== 'done' || !job.result) return null;
  const { file, bytes, sha256, pictures, annotations, verdicts, remarks } = job.result;
  const kilobytes = bytes / 1024;
  const size =
    kilobytes < 1000
      ? t('popup.kilobytes', { size: number(Math.max(1, Math.round(kilobytes))) })
      : t('popup.megabytes', { size: number(Math.round(kilobytes / 102.4) / 10) });
  const counts = [
    t('popup.exportPictures', { count: pictures }),
    t('popup.exportAnnotations', { count: annotations }),
    ...(verdicts > 0 ? [t('popup.exportVerdicts', { count: verdicts })] : []),
  ];
  return (
    <div class="outcome">
      <p class="outcome-title">{t('popup.exportDone')}</p>
      <p class="file" title={file}>
        {file}
      </p>
      <p class="hint">{counts.join(' · ')}</p>
      <p class="hint digits" title={t('popup.sha256Full', { digits: sha256 })}>
        {[size, t('popup.sha256', { digits: sha256.slice(0, digitsShown) })].join(' · ')}
      </p>
      {remarks.map(({ code, count }) => (
        <p key={code} class="hint">
          {isKnownRemark(code) ? t(`popup.remark.${code}`, { count }) : `${code}: ${number(count)}`}
        </p>
      ))}
    </div>
  );
}
