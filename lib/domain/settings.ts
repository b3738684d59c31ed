import * as z from 'zod/mini';
import { labelSetIdSchema } from './label-set.ts';
import { languageSchema } from './localised-text.ts';

const name = z.string().check(z.maxLength(40));

/** Bounds of `leastSide`, CSS px: below are icons and spacers, above hardly a page has any picture left. */
export const leastSideBounds = { least: 16, most: 1000 };

/** What a person has chosen about Tagalong itself. Not labels: kept outside the log. */
export const settingsSchema = z.strictObject({
  v: z.literal(1),
  /** Null: as the browser says. */
  language: z.nullable(languageSchema),
  theme: z.enum(['system', 'light', 'dark']),
  /** The label set a new tab starts with. */
  labelSet: labelSetIdSchema,
  /** Pictures with a shorter side than this are passed over, in CSS px. */
  leastSide: z.int().check(z.minimum(leastSideBounds.least), z.maximum(leastSideBounds.most)),
  /** Whether an answered picture flashes its class. */
  flash: z.boolean(),
  /** Whether moving past the last picture scrolls on and waits for the page to put in more. */
  goingOn: z.boolean(),
  /** Whether a right click on a picture is ours; else one with Alt is. */
  ownRightClick: z.boolean(),
  /** The person's own keys: bindings by action, as `lib/keys` reads them. What is not named has the key table's. */
  keys: z.record(name, z.array(name).check(z.maxLength(8))),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What may be changed of it, one or many at a time. */
export const settingsPatchSchema = z.strictObject({
  language: z.optional(settingsSchema.shape.language),
  theme: z.optional(settingsSchema.shape.theme),
  labelSet: z.optional(settingsSchema.shape.labelSet),
  leastSide: z.optional(settingsSchema.shape.leastSide),
  flash: z.optional(settingsSchema.shape.flash),
  goingOn: z.optional(settingsSchema.shape.goingOn),
  ownRightClick: z.optional(settingsSchema.shape.ownRightClick),
  keys: z.optional(settingsSchema.shape.keys),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** 64 px: the least side of a picture that a person would call one (design section 6). */
export const firstSettings: Settings = {
  v: 1,
  language: null,
  theme: 'system',
  labelSet: 'tagalong/score',
  leastSide: 64,
  flash: true,
  goingOn: true,
  ownRightClick: false,
  keys: {},
};
