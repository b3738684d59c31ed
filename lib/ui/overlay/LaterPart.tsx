import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { LayerView } from '../../state/overlay/layers-model.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import type { Later } from './later.ts';
import { OverlayContext } from './overlay-context.ts';
import type { LaterName } from './runtime/shared-runtime.ts';

/** What comes in later; always provided. */
export const LaterContext = createContext<Later>(null as unknown as Later);

/** What is put in when it is first shown; nothing until it has come. */
export function LaterPart({ name, layer }: { name: LaterName; layer?: LayerView }) {
  const tools = useContext(OverlayContext);
  const later = useContext(LaterContext);
  const words = overlayWords.useWords();
  const Part = later.parts.value[name];
  const isThere = Part !== undefined;
  useEffect(() => {
    if (!isThere) later.want(name);
  }, [isThere, later, name]);
  return Part ? <Part tools={tools} words={words} layer={layer} /> : null;
}
