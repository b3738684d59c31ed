import type { Signal } from '@preact/signals';
import type { TabState } from '../../protocol/states.ts';
import type { LabelSetModel } from './label-set-model.ts';
import type { LabelsModel } from './labels-model.ts';
import type { Learning } from './learning.ts';
import type { PartsModel } from './parts-model.ts';
import type { SendingModel } from './sending-model.ts';
import type { StandingModel } from './standing-model.ts';

type Sending = InstanceType<typeof SendingModel>;

type HearPorts = {
  tab: Signal<TabState>;
  standing: InstanceType<typeof StandingModel>;
  parts: InstanceType<typeof PartsModel>;
  sending: Sending;
  labels: InstanceType<typeof LabelsModel>;
  labelSet: InstanceType<typeof LabelSetModel>;
  learning: Learning;
  /** Asks for the settings and the words anew. */
  load(): void;
  /** Closes what of ours is open, and lets go what is held. */
  close(): void;
};

/** What becomes of the overlay when the background tells it something, or can be heard no more. */
export function hearBackground({ tab, standing, parts, sending, labels, labelSet, learning, load, close }: HearPorts) {
  const { blocked, isLinked, isGone } = standing;
  return {
    takeTab(state: TabState): void {
      tab.value = state;
    },
    /** The port was cut: the background was ended, or is. */
    cutOff(): void {
      isLinked.value = false;
      parts.cutOff();
    },
    /** The port is open (again). `afresh`: the feed lost its thread, so everything is asked for again. */
    connected(afresh: boolean): void {
      isLinked.value = true;
      blocked.value = null;
      parts.rejoin();
      sending.resume();
      if (afresh) labels.forget();
      else learning.forgetUnstored();
      if (labelSet.set.peek()) learning.learn();
      else learning.useLabelSet(tab.peek().labelSet);
    },
    takeReply(reply: Parameters<Sending['reply']>[0]): void {
      if (reply.type === 'blocked' && reply.id === null) blocked.value = reply.reason;
      sending.reply(reply);
    },
    /** Settings or label sets were changed somewhere. */
    settingsChanged(): void {
      load();
      learning.useLabelSet(tab.peek().labelSet);
    },
    /** The extension was updated or removed under this page: nothing can be saved from here any more. */
    gone(): void {
      isGone.value = true;
      close();
      blocked.value = 'version';
      sending.reply({ type: 'blocked', id: null, reason: 'version' });
    },
  };
}
