import type { DrawingModel, DrawingPorts } from '../../state/drawing/drawing-model.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';

/** What every part of the loupe is given. */
export type LoupeProps = DialogProps &
  Pick<DrawingPorts, 'after'> & { readonly drawing: InstanceType<typeof DrawingModel> };
