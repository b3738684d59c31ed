import { plainChange } from '../../storage/change.ts';
import { type CommandPlanner, write } from '../plan.ts';

/** Sets what the worker is called in exports. */
export const nameWorker: CommandPlanner<'nameWorker'> = ({ name, employee }) => {
  return async (view) => {
    const before = await view.storedWorker();
    if (before === 'newer') return { kind: 'newer' };
    const known = before ?? view.worker;
    if (known.name === name && known.employee === employee) return write([]);
    return write([plainChange('worker', known.id, before, { ...known, rev: known.rev + 1, name, employee })]);
  };
};
