import type { InPlaceModel } from '../../state/drawing/in-place-model.ts';
import type { LoupeProps } from '../loupe/loupe-props.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';

/** What every part of drawing on the page is given. */
export type InPlaceProps = DialogProps & { readonly inPlace: InstanceType<typeof InPlaceModel> };

/** What those of them are given that are about the picture at work. */
export type DrawingOnPage = Pick<LoupeProps, 'drawing' | 'tools' | 'words'>;
