import type { Target } from '../overlay/target.ts';
import type { DrawingModel } from './drawing-model.ts';

/** A picture that is drawn on where the page shows it. */
export type OnPage = { readonly drawing: InstanceType<typeof DrawingModel>; readonly target: Target };

/** The one that is drawn on now. */
export type NowOnPage = { peek(): OnPage | null };
