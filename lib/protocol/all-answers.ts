import type { Answers } from './client-ports.ts';
import { queries } from './queries.ts';
import { requests } from './requests.ts';

type Table = Record<string, { value: unknown }>;
const valuesOf = (table: Table) => Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value]));

/** How the answers to every question are read: for our own pages. */
export const allAnswers = { queries: valuesOf(queries), requests: valuesOf(requests) } as Answers;
