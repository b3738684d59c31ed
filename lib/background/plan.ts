import type { Surface } from '../domain/event.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { CommandName, CommandPayload } from '../protocol/commands.ts';
import type { Refusal } from '../protocol/envelope.ts';
import type { CommandStamp } from '../protocol/stamp.ts';
import type { Change, Plan } from '../storage/change.ts';
import type { Planner } from '../storage/commit-command.ts';

/** What a planner may know beside the payload. */
export type PlanContext = {
  id: string;
  stamp: CommandStamp;
  surface: Surface;
  /** The `seq` from which on everything was made in this browser session. */
  sessionFirstSeq: number;
};

/** Makes a command's plan: what the rows are to be, worked out inside the transaction that writes them. */
export type CommandPlanner<Name extends CommandName> = (payload: CommandPayload<Name>, context: PlanContext) => Planner;

export type CommandPlanners = { [Name in CommandName]: CommandPlanner<Name> };

export function refuse(code: Refusal, detail = ''): Plan {
  return { kind: 'refuse', code, detail };
}

export function write(changes: Change[], left = 0, masks: readonly StoredMask[] = []): Plan {
  return { kind: 'write', changes, left, masks };
}
