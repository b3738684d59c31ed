import type { PutOutcome, TabState } from '../../protocol/states.ts';
import type { KeyValue } from '../../storage/key-value.ts';

/** A tab; `url` is null where the browser hides it from us for want of a grant. */
type KnownTab = { id: number; url: string | null };

/** What the labelling state needs of the browser's tabs. */
type TabsPort = {
  active(): Promise<KnownTab | null>;
  byId(id: number): Promise<KnownTab | null>;
  /** Puts the overlay in: `noGrant` where the person has to click first, `forbidden` where no extension may run. */
  inject(id: number): Promise<PutOutcome>;
  badge(id: number, badge: { text: string; tone: 'on' | 'warning'; title: string }): Promise<void>;
};

type SitesPort = {
  granted(): Promise<string[]>;
  remove(origins: string[]): Promise<void>;
  register(origins: string[]): Promise<void>;
};

export type LabellingPorts = {
  session: KeyValue;
  tabs: TabsPort;
  sites: SitesPort;
  shortcut(): Promise<string | null>;
  /** The label set a new tab starts with, and how to make another one that. */
  lastLabelSet(): Promise<string>;
  rememberLabelSet(labelSet: string): Promise<void>;
  /** Words of the badge's title, in the person's language. */
  badgeTitle(badge: BadgeKind): Promise<string>;
  /** Tells the tab's overlay, and our own pages, of a new state. */
  tell(state: TabState): void;
};

export type BadgeKind = 'off' | 'on' | 'paused' | 'click' | 'forbidden' | 'covered' | 'fought';
