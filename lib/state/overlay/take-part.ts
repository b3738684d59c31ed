import type { ActionId } from '../../keys/key-table.ts';
import { pageKeys } from '../../keys/page-keys.ts';
import type { PartAct, PartMessage } from '../../protocol/parts.ts';
import { allAnswered, goOn, handOn } from './hand-on.ts';
import type { OverlayModel } from './overlay-model.ts';
import { isForBar, performAction } from './perform-action.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { createRingHome } from './ring-home.ts';
import { createUndoneElsewhere } from './undone-elsewhere.ts';

type Model = InstanceType<typeof OverlayModel>;
type After = (ms: number, run: () => void) => () => void;

const isLive = (action: string): action is ActionId => pageKeys.some((row) => row.action === action);

/** This part: `isSeen` tells whether it can be seen at this moment. */
type Own = { readonly model: Model; isSeen(): boolean };

/** Hears what another part of the tab's overlay says to this one, what the background says of it, and the feed of events. */
export function createEars(own: Own, after: After) {
  const home = createRingHome(own.model, after);
  const undone = createUndoneElsewhere(own.model);
  return {
    events: undone.take,
    part(from: number, isOwn: boolean, message: PartMessage): void {
      takePart(own, from, isOwn, message);
      home.heard(from, message);
      if (message.kind === 'undone' && !isOwn) undone.goThere();
    },
  };
}

function takePart({ model, isSeen }: Own, from: number, own: boolean, message: PartMessage): void {
  const { parts, feedback, ring } = model;
  switch (message.kind) {
    case 'report':
      parts.note(from, message);
      return;
    case 'say':
      // The words are the top's own; a key it does not know says nothing.
      if (message.key === '') feedback.hush();
      else if (message.key === allAnswered && handOn(model, from)) return;
      else if (model.spoken.peek()?.catalogue[message.key]) feedback.say(message.key, message.params, message.tone);
      return;
    case 'answered':
      feedback.keepPace(message.count);
      model.labelSet.countAgain();
      return;
    case 'bar':
      if (parts.isGuest.peek()) parts.barSeen.value = message.seen;
      return;
    case 'ring':
      parts.ringAt(own);
      // The pointer starts its travel anew, or a nudge would bring the ring back.
      if (!own) {
        model.letGo();
        ring.step({ type: 'key' });
      }
      return;
    case 'act':
      return act({ model, isSeen }, message.act, Math.max(0, Date.now() - message.at));
    case 'goOn':
      return goOn(model);
    case 'reveal':
      parts.toReveal.value = { frame: from, y: message.y, height: message.height };
      return;
    // The background turns it into the claim of whoever has the ring; the other is `createEars`'s.
    case 'still':
    case 'undone':
      return;
    case 'left':
      parts.note(from, null);
      return;
  }
}

/** Older than this when it gets here, an act is let pass: by now the person has pressed again, or looks elsewhere, ms. */
const mostAge = 1500;

/** `age`: how long it was on its way, ms. */
function act({ model, isSeen }: Own, asked: PartAct, age: number): void {
  const { feedback, finder, parts, ring, sweeping } = model;
  if (model.isGone.peek() || model.tab.peek().labelling !== 'on') return;
  if (asked.do === 'typed') return typed(model, asked.key);
  if (asked.do === 'shiftUp') return sweeping.shiftUp();
  const toBar = asked.do === 'action' && isForBar(asked.action);
  if (!toBar && !parts.hasRing.peek()) {
    // The part that had the ring is gone: nothing may be answered that nobody saw chosen.
    parts.takeRing();
    return feedback.say('overlay.tryAgain', {}, 'warning');
  }
  // The background's word, and the newest: it is here.
  if (!toBar) parts.ringAt(true);
  if (asked.do === 'shiftDown') return sweeping.shiftDown();
  if (age > mostAge) return feedback.say('overlay.tryAgain', {}, 'warning');
  if (!isSeen()) return refuseUnseen(model);
  if (finder.isOpen.peek() || model.helpOpen.peek()) return;
  feedback.hush();
  if (!toBar && ring.missesAim(age)) return feedback.say('overlay.refusedChanged', {}, 'warning');
  if ('labelSet' in asked && asked.labelSet !== model.labelSet.set.peek()?.id) {
    return feedback.say('overlay.tryAgain', {}, 'warning');
  }
  if (asked.do === 'answer') {
    sweeping.cancel();
    model.answer(asked.class);
  } else if (asked.do === 'sweep') model.sweep(asked.class);
  else if (asked.do === 'action' && isLive(asked.action)) performAction(model, asked.action);
}

function typed({ finder }: Model, key: string): void {
  if (!finder.isOpen.peek()) return;
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false };
  finder.press({ key, code: '', ...none });
}
