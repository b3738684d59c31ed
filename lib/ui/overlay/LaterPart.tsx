import { useContext, useEffect } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import type { Later } from './later.ts';
import { OverlayContext } from './overlay-context.ts';
import type { LaterName } from './runtime/shared-runtime.ts';

/** What is put in when it is first shown; nothing until it has come. */
export function LaterPart({ name, later }: { name: LaterName; later: Later }) {
  const tools = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const Part = later.parts.value[name];
  const isThere = Part !== undefined;
  useEffect(() => {
    if (!isThere) later.want(name);
  }, [isThere, later, name]);
  return Part ? <Part tools={tools} words={words} /> : null;
}
