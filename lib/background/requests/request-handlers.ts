import type { Id } from '../../domain/ids.ts';
import type { LaterScript, RequestPayload } from '../../protocol/requests.ts';
import type { RequestHandlers } from '../../protocol/router.ts';
import type { Job, PutOutcome } from '../../protocol/states.ts';
import type { Context } from '../connection.ts';
import type { FrameDesk } from '../frames/frame-desk.ts';
import type { Labelling } from '../labelling/labelling.ts';

/** The long jobs, as requests see them. */
type JobsPort = {
  startExport(asked: RequestPayload<'startExport'>): Promise<Id>;
  cancel(job: Id): Promise<void>;
  list(): Promise<Job[]>;
};

type RequestPorts = {
  labelling: Labelling;
  jobs: JobsPort;
  frames: Pick<FrameDesk, 'look' | 'passOn'>;
  /** Puts a later script of the overlay into a frame of a tab. */
  putIn(tab: number, script: LaterScript, frame: number): Promise<PutOutcome>;
};

/** Those about tabs, sites and jobs; settings and damage are the core's own. */
type Handled = Omit<RequestHandlers<Context>, 'acceptDamage' | 'changeSettings' | 'leavePlace' | 'keepEditorPlace'>;

/** An overlay speaks of its own tab, whatever it says; a page of ours of the tab it names. */
function tabOf({ sender }: Context, named: number | null): number | null {
  return sender.kind === 'page' ? sender.tab : named;
}

/** What surfaces ask about the browser, jobs and settings: nothing here writes a label. */
export function createRequestHandlers({ labelling, jobs, frames, putIn }: RequestPorts): Handled {
  return {
    startLabelling: ({ tab }) => labelling.start(tab),
    async setLabelling({ tab, labelling: wanted }, context) {
      const meant = tabOf(context, tab);
      if (meant !== null) await labelling.set(meant, wanted);
      return null;
    },
    async chooseLabelSet({ tab, labelSet }, context) {
      await labelling.choose(tabOf(context, tab), labelSet);
      return null;
    },
    async reportPage(page, { sender }) {
      if (sender.kind === 'page') await labelling.report(sender.tab, page);
      return null;
    },
    putInScript: async ({ script }, { sender }) =>
      sender.kind === 'page' ? putIn(sender.tab, script, sender.frame) : 'forbidden',
    lookAtFrames: async ({ frames: seen }, { sender }) => ({
      uncovered: sender.kind === 'page' ? await frames.look(sender.tab, sender.frame, seen) : [],
    }),
    async passOn({ to, message }, { sender }) {
      if (sender.kind === 'page') await frames.passOn(sender.tab, sender.frame, to, message);
      return null;
    },
    async forgetSite({ origin }) {
      await labelling.forgetSite(origin);
      return null;
    },
    async reconcileSites() {
      await labelling.reconcile();
      return null;
    },
    startExport: async (asked) => ({ job: await jobs.startExport(asked) }),
    async cancelJob({ job }) {
      await jobs.cancel(job);
      return null;
    },
  };
}
