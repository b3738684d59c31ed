import type { ClassView, MarkView } from '../../state/overlay/view.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { classColour } from '../shared/class-colour.ts';
import { Swatch } from '../shared/Swatch.tsx';
import { Icon } from './Icon.tsx';
import { OnPicture } from './OnPicture.tsx';

function Pill({ label }: { label: ClassView }) {
  const { nameOf } = overlayWords.useWords();
  return (
    <span class="pill">
      <Swatch colour={classColour(label)} />
      <span class="pill-text">{nameOf(label.name)}</span>
    </span>
  );
}

/** What was said of a picture, on the picture: a border in the class's colour, its name, dashed until it is on disk. */
export function Mark({ mark }: { mark: MarkView }) {
  const { t } = overlayWords.useWords();
  const { classes, shapes, verdict, unsure, saved } = mark;
  const first = classes[0];
  return (
    <OnPicture
      picture={mark.picture}
      outset={0}
      class="mark"
      data-saved={saved}
      data-shapes={shapes > 0 && !first ? (verdict ?? 'open') : undefined}
      style={{ '--tl-class': first ? classColour(first).colour : 'var(--tl-mark-neutral)' }}
    >
      <div class="mark-colour">
        <div class="mark-light">
          <span class="pills">
            {classes.map((label) => (
              <Pill key={label.id} label={label} />
            ))}
            {shapes > 0 && <span class="pill">{t('drawing.shapesCount', { count: shapes })}</span>}
            {verdict && (
              <span class="pill">
                <Icon name={verdict} />
                <span class="pill-verdict">{t(`overlay.${verdict}`)}</span>
              </span>
            )}
            {unsure && <span class="pill pill-unsure">? {t('overlay.unsure')}</span>}
          </span>
        </div>
      </div>
    </OnPicture>
  );
}
