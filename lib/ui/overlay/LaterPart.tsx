import { useContext, useEffect } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import type { LaterParts } from './later-parts.ts';
import { OverlayContext } from './overlay-context.ts';
import type { PartName } from './runtime/shared-runtime.ts';

/** A part that is put in when it is first shown; nothing until it has come. */
export function LaterPart({ name, later }: { name: PartName; later: LaterParts }) {
  const tools = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const Part = later.parts.value[name];
  const isThere = Part !== undefined;
  useEffect(() => {
    if (!isThere) later.want();
  }, [isThere, later]);
  return Part ? <Part tools={tools} words={words} /> : null;
}
