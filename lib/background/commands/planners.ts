import type { CommandPlanners } from '../plan.ts';
import { answer } from './answer.ts';
import { changeShapes } from './change-shapes.ts';
import { clearAnswer } from './clear-answer.ts';
import { drawShapes } from './draw-shapes.ts';
import { giveVerdict } from './give-verdict.ts';
import { learnPictures } from './learn-pictures.ts';
import { nameWorker } from './name-worker.ts';
import { redo } from './redo.ts';
import { removeLabelSet } from './remove-label-set.ts';
import { removeShapes } from './remove-shapes.ts';
import { saveLabelSet } from './save-label-set.ts';
import { setUnsure } from './set-unsure.ts';
import { undo } from './undo.ts';

/** Every command has its planner: one left out is a compile error. */
export const planners: CommandPlanners = {
  answer,
  giveVerdict,
  clearAnswer,
  setUnsure,
  drawShapes,
  changeShapes,
  removeShapes,
  undo,
  redo,
  learnPictures,
  saveLabelSet,
  removeLabelSet,
  nameWorker,
};
