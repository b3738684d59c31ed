import { type Id, newId } from '../../domain/ids.ts';
import type { ClassId } from '../../domain/label-set.ts';
import type { SeenPicture } from '../../page/page-picture.ts';
import { mostPicturesACommand } from '../../protocol/limits.ts';
import type { ActDeps } from './deps.ts';
import { settledAnswer } from './settled-answer.ts';
import type { Target } from './target.ts';
import { inSet, named, stampOf } from './targets.ts';

/** Puts a class on unanswered pictures, as parts of one gesture: one undo takes all of it back. */
export function answerMany(deps: ActDeps, classId: ClassId, pictures: readonly SeenPicture[], gesture: Id): void {
  const { labelSet, labels, feedback, sending, page, last } = deps;
  const set = labelSet.set.peek();
  if (!set) return;
  const view = labelSet.viewOf(classId);
  last.classId = classId;
  for (let at = 0; at < pictures.length; at += mostPicturesACommand) {
    const targets: Target[] = pictures
      .slice(at, at + mostPicturesACommand)
      .map((seen) => ({ seen, key: page.keyOf(seen.address) }));
    last.picture = targets.at(-1) ?? last.picture;
    const keys = targets.map((target) => target.key);
    const rows = targets.map((target) => ({ picture: named(target, deps), row: newId() }));
    let command = '';
    command = sending.send(
      'answer',
      { ...inSet(set), class: classId, act: 'put', how: 'sweep', pictures: rows },
      keys,
      settledAnswer(deps, targets, () => command),
      gesture,
    );
    labels.begin(
      command,
      keys,
      (index) => ({ act: 'put', class: classId, row: rows[index]?.row ?? newId() }),
      stampOf(deps, set, 'sweep'),
    );
    feedback.answered(
      targets.map(({ seen }) => ({ command, picture: seen.picture, address: seen.address, label: view, saved: false })),
    );
  }
}
