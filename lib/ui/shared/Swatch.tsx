import { type ClassColour, classBackground } from './class-colour.ts';

/** A class's colour and pattern. Never alone: its name stands beside it. */
export function Swatch({ colour }: { colour: ClassColour }) {
  return <span class="swatch" aria-hidden="true" style={{ background: classBackground(colour) }} />;
}
