import type { ClassColour } from './class-colour.ts';
import { Keycap } from './Keycap.tsx';
import { Swatch } from './Swatch.tsx';

type ClassRowProps = {
  name: string;
  /** Other names it is found by. */
  aliases?: string;
  colour: ClassColour;
  /** What its keycap shows, or null. */
  cap: string | null;
  /** How deep it stands in the tree, from 0. */
  depth: number;
  /** It only groups the classes below it. */
  heading: boolean;
  /** What stands at the end of the row: a count, a number. */
  end?: string | undefined;
  /** What the end of the row means. */
  endHint?: string;
};

/** One class of a label set: key, colour, name, count. */
export function ClassRow({ name, aliases, colour, cap, depth, heading, end, endHint }: ClassRowProps) {
  return (
    <div class={heading ? 'class-row heading' : 'class-row'} style={{ paddingInlineStart: `${depth * 16}px` }}>
      {heading ? null : <Keycap caps={cap ? [cap] : []} />}
      {heading ? null : <Swatch colour={colour} />}
      <span class="class-name" title={name}>
        {name}
      </span>
      {aliases ? <span class="class-aliases">{aliases}</span> : null}
      {end === undefined ? null : (
        <span class="class-end" title={endHint ?? ''}>
          {end}
        </span>
      )}
    </div>
  );
}
