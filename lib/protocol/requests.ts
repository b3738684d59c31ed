import * as z from 'zod/mini';
import type { Surface } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { labelSetIdSchema } from '../domain/label-set.ts';
import { pageAddressSchema } from '../domain/picture.ts';
import { pictureKeySchema } from '../domain/picture-key.ts';
import { settingsPatchSchema, settingsSchema } from '../domain/settings.ts';
import { editorAnswers, editorPlaceSchema } from './editor-answers.ts';
import { deepestFrame, mostFrames } from './limits.ts';
import { overlayAnswers } from './overlay-answers.ts';
import { partMessageSchema, partToSchema } from './parts.ts';
import { tabStateSchema } from './states.ts';

type RequestSpec = { from: readonly Surface[]; payload: z.ZodMiniType; value: z.ZodMiniType };
const pages = ['popup', 'editor', 'options', 'sidepanel', 'gallery', 'welcome'] as const;
const anySurface = ['overlay', ...pages] as const;

/**
 * The scripts an overlay may ask for. `dialogs`: the finder, the sheet of keys, the menu of a picture; `editor-overlay`:
 * the shape editor.
 */
const laterScriptSchema = z.enum(['dialogs', 'editor-overlay']);
export type LaterScript = z.infer<typeof laterScriptSchema>;

const nothing = z.strictObject({});
const none = z.null();

/** A frame by its numbers from the top down, and where it was sent. */
const seenFrameSchema = z.strictObject({
  origin: z.string().check(z.maxLength(300)),
  path: z.array(z.int().check(z.nonnegative())).check(z.maxLength(deepestFrame)),
});
export type SeenFrame = z.infer<typeof seenFrameSchema>;

/**
 * What a surface may ask for that is not about labels but about the browser or a job: carried out at most once, never
 * resent, never logged. A lost answer means: look at the state again.
 */
export const requests = {
  /** Starts labelling in a tab. Answers with the tab's state: `may` says why where it could not. */
  startLabelling: { from: pages, payload: z.strictObject({ tab: z.int() }), value: tabStateSchema },
  /** Pauses or resumes it, or ends it (`off`). An overlay speaks of its own tab only. */
  setLabelling: {
    from: anySurface,
    payload: z.strictObject({ tab: z.nullable(z.int()), labelling: z.enum(['on', 'paused', 'off']) }),
    value: overlayAnswers.requests.setLabelling,
  },
  /** The label set of a tab; it also becomes the one a new tab starts with. */
  chooseLabelSet: {
    from: pages,
    payload: z.strictObject({ tab: z.nullable(z.int()), labelSet: labelSetIdSchema }),
    value: none,
  },
  /** What an overlay tells of its page for the badge: pictures answered there, and whether it can be seen. */
  reportPage: {
    from: ['overlay'],
    payload: z.strictObject({ answered: z.int().check(z.nonnegative()), shown: tabStateSchema.shape.shown }),
    value: overlayAnswers.requests.reportPage,
  },
  /** Where one is on this page, in this label set: what `place` then tells. */
  leavePlace: {
    from: ['overlay'],
    payload: z.strictObject({ page: pageAddressSchema, labelSet: labelSetIdSchema, picture: pictureKeySchema }),
    value: overlayAnswers.requests.leavePlace,
  },
  /** How the shape editor is now on a picture: what `editorPlace` then tells. */
  keepEditorPlace: {
    from: ['overlay'],
    payload: z.strictObject({ picture: pictureKeySchema, labelSet: labelSetIdSchema, place: editorPlaceSchema }),
    value: editorAnswers.requests.keepEditorPlace,
  },
  /**
   * Puts a later script of the overlay into the page that asks: one of this list, into its own tab, nothing else. There it
   * finds the overlay by itself, and does nothing without one.
   */
  putInScript: {
    from: ['overlay'],
    payload: z.strictObject({ script: laterScriptSchema }),
    value: overlayAnswers.requests.putInScript,
  },
  /**
   * Puts the overlay into the frames of its tab that the one who asks sees and can't read, where the person's permission
   * covers them. Answers with the origins, of those named, that it does not.
   */
  lookAtFrames: {
    from: ['overlay'],
    payload: z.strictObject({ frames: z.array(seenFrameSchema).check(z.maxLength(mostFrames)) }),
    value: overlayAnswers.requests.lookAtFrames,
  },
  /** Tells another part of the tab's overlay something of `parts.ts`. */
  passOn: {
    from: ['overlay'],
    payload: z.strictObject({ to: partToSchema, message: partMessageSchema }),
    value: overlayAnswers.requests.passOn,
  },
  changeSettings: { from: pages, payload: z.strictObject({ patch: settingsPatchSchema }), value: settingsSchema },
  /** Turns "always on" off for a site, or for every site (`origin` null): the grant and the registration both go. */
  forgetSite: { from: pages, payload: z.strictObject({ origin: z.nullable(z.string()) }), value: none },
  /** Brings what is registered in line with what is granted, right after a grant was given in a click. */
  reconcileSites: { from: pages, payload: nothing, value: none },
  startExport: {
    from: pages,
    payload: z.strictObject({
      labelSet: labelSetIdSchema,
      form: z.enum(['json', 'jsonl']),
      /** The whole log of the set too. */
      events: z.boolean(),
      /** Addresses as they are, credentials and sessions included. */
      fullAddresses: z.boolean(),
    }),
    value: z.strictObject({ job: idSchema }),
  },
  cancelJob: { from: pages, payload: z.strictObject({ job: idSchema }), value: none },
  /** After damage: go on with what is there, replaying the events that the ring still holds. */
  acceptDamage: { from: pages, payload: nothing, value: z.strictObject({ replayed: z.int() }) },
} as const satisfies Record<string, RequestSpec>;

export type RequestName = keyof typeof requests;
export type RequestPayload<Name extends RequestName> = z.infer<(typeof requests)[Name]['payload']>;
export type RequestValue<Name extends RequestName> = z.infer<(typeof requests)[Name]['value']>;
