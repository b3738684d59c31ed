import { digestOf } from '../domain/digest.ts';
import type { Surface } from '../domain/event.ts';
import type { Command } from '../protocol/commands.ts';
import type { Refusal } from '../protocol/envelope.ts';
import type { CommandReply } from '../protocol/router.ts';
import type { CommandHead } from '../storage/change.ts';
import type { Planner } from '../storage/commit-command.ts';
import type { Store } from '../storage/store.ts';
import { planners } from './commands/planners.ts';
import type { PlanContext } from './plan.ts';

function plannerOf({ name, payload }: Command, context: PlanContext): Planner {
  const planner = planners[name] as (payload: unknown, context: PlanContext) => Planner;
  return planner(payload, context);
}

/**
 * Carries a command out, once however often it comes, and says what became of it: an ack only when it is on disk.
 * @throws StorageTrouble where the outcome is not known.
 */
export async function carryOut(
  store: Store,
  command: Command,
  surface: Surface,
  sessionFirstSeq: number,
): Promise<CommandReply> {
  const { id, name, stamp, payload } = command;
  const digest = digestOf(JSON.stringify([name, stamp, payload]));
  const head: CommandHead = { id, digest, surface, ...stamp };
  const outcome = await store.commit(head, plannerOf(command, { id, stamp, surface, sessionFirstSeq }));
  if (outcome.kind === 'blocked') return { type: 'blocked', id, reason: outcome.reason };
  if (outcome.kind === 'refused') {
    // Stored refusals were made from the same table.
    return { type: 'refused', id, code: outcome.code as Refusal, detail: outcome.detail };
  }
  const { firstSeq, lastSeq, events, left } = outcome;
  return { type: 'ack', id, firstSeq, lastSeq, events, left };
}
