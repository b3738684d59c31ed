import type { VerdictKind } from '../../domain/annotation.ts';
import { isAnswered, tagsOf } from '../../domain/answering.ts';
import { newId } from '../../domain/ids.ts';
import type { ClassId, LabelSet } from '../../domain/label-set.ts';
import { changesAnything, type PictureChange } from '../../overlay/picture-view.ts';
import type { ActDeps } from './deps.ts';
import { settledAnswer } from './settled-answer.ts';
import type { Target } from './target.ts';
import { currentTarget, inSet, named, stampOf } from './targets.ts';
import type { LastAnswerView } from './view.ts';

/** What the person does to one picture. Each act paints first and sends in the same turn; nothing waits for an ack. */
export function createActs(deps: ActDeps) {
  const { labels, ring, sending, feedback, labelSet, reader, last } = deps;

  /** Paints the change, sends its command, and undoes the paint if the command can never be carried out. */
  function commit(
    target: Target,
    change: PictureChange,
    set: LabelSet,
    send: (outcome: Parameters<typeof sending.send>[3]) => string,
  ): string {
    let id = '';
    id = send(settledAnswer(deps, [target], () => id));
    labels.begin(id, [target.key], () => change, stampOf(deps, set, 'key'));
    return id;
  }

  function celebrate(target: Target, label: LastAnswerView['label'], command: string | null): void {
    const { picture } = target.seen;
    feedback.flashOn(picture, reader.frameOf(picture), label);
    if (command === null) return;
    last.picture = target;
    feedback.answered([{ command, picture, address: target.seen.address, label, saved: false }]);
  }

  function goOn(stay: boolean): void {
    ring.refresh();
    ring.step({ type: 'answered', stay });
    deps.goingOn.afterKey();
  }

  /** A class key, or a click on the class: sets it, or where a picture has many, turns it on and off. True: it changed something. */
  function answer(classId: ClassId, gesture = newId()): boolean {
    const set = labelSet.set.peek();
    const entry = labelSet.find(classId);
    if (!set || !entry) return false;
    if (deps.draws(entry)) return false;
    if (ring.isPastAll.peek()) {
      // The key was meant for a next picture that isn't there: it must not change the last answer.
      feedback.say('overlay.refusedAtEnd', {}, 'warning');
      return false;
    }
    const target = currentTarget(deps);
    if (!target) return false;
    last.classId = classId;
    const has = tagsOf(labels.shown(target.key)).some((tag) => tag.class === classId);
    const act = set.answer === 'many' && has ? 'remove' : 'put';
    const replaces = set.answer === 'one' && !has && isAnswered(labels.shown(target.key));
    const row = newId();
    const change: PictureChange = act === 'put' ? { act, class: classId, row } : { act, class: classId };
    const view = labelSet.viewOf(classId);
    if (!changesAnything(labels.view(target.key), set.answer, change, stampOf(deps, set, 'key'))) {
      celebrate(target, view, null);
      goOn(false);
      return false;
    }
    const pictures = [{ picture: named(target, deps), row }];
    const command = commit(target, change, set, (outcome) =>
      sending.send(
        'answer',
        { ...inSet(set), class: classId, act, how: 'key', pictures },
        [target.key],
        outcome,
        gesture,
      ),
    );
    celebrate(target, view, act === 'put' ? command : null);
    // At speed one would go on pressing keys for pictures that never come.
    if (replaces && ring.chosenBy.peek() === 'pointer') {
      feedback.say('overlay.stays', { key: deps.keyOf('nextUnanswered') });
    }
    goOn(set.answer === 'many');
    return true;
  }

  /** Says that nothing more is to be marked, or that the picture can't be judged; then goes on. */
  function giveVerdict(verdict: VerdictKind) {
    const set = labelSet.set.peek();
    const target = set && currentTarget(deps);
    if (!set || !target) return;
    const row = newId();
    const change: PictureChange = { act: 'verdict', verdict, row };
    if (!changesAnything(labels.view(target.key), set.answer, change, stampOf(deps, set, 'key'))) {
      celebrate(target, verdict, null);
      return goOn(false);
    }
    const pictures = [{ picture: named(target, deps), row }];
    const command = commit(target, change, set, (outcome) =>
      sending.send('giveVerdict', { ...inSet(set), verdict, pictures }, [target.key], outcome),
    );
    celebrate(target, verdict, command);
    goOn(false);
  }

  /** Takes tags and verdict off the current picture. */
  function clear() {
    const set = labelSet.set.peek();
    const target = set && currentTarget(deps);
    if (!set || !target) return;
    const change: PictureChange = { act: 'clear' };
    if (!changesAnything(labels.view(target.key), set.answer, change, stampOf(deps, set, 'key'))) {
      return feedback.say('overlay.nothingToClear');
    }
    const pictures = [named(target, deps)];
    commit(target, change, set, (outcome) =>
      sending.send('clearAnswer', { ...inSet(set), pictures }, [target.key], outcome),
    );
    feedback.drop((entry) => entry.picture === target.seen.picture);
    feedback.say('overlay.cleared');
  }

  /** Marks the current picture's answer, or where it has none the last answer, as unsure or as sure again. */
  function toggleUnsure() {
    const set = labelSet.set.peek();
    if (!set) return;
    ring.step({ type: 'key' });
    const seen = ring.current.peek();
    const here = seen && { seen, key: deps.page.keyOf(seen.address) };
    const target = here && isAnswered(labels.shown(here.key)) ? here : last.picture;
    if (!target || !isAnswered(labels.shown(target.key))) return feedback.say('overlay.nothingToDoubt', {}, 'warning');
    const answers = labels.shown(target.key);
    const unsure = !(tagsOf(answers).some((tag) => tag.unsure) || answers.verdict?.unsure);
    const pictures = [named(target, deps)];
    commit(target, { act: 'unsure', unsure }, set, (outcome) =>
      sending.send('setUnsure', { ...inSet(set), unsure, pictures }, [target.key], outcome),
    );
    feedback.say(unsure ? 'overlay.unsure' : 'overlay.sure');
  }

  return {
    answer,
    giveVerdict,
    clear,
    toggleUnsure,
    answerAgain: (): void => {
      if (last.classId === null) feedback.say('overlay.noLastClass', {}, 'warning');
      else answer(last.classId);
    },
  };
}
