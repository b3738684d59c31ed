import { useContext, useEffect } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import type { LaterDialogs } from './later-dialogs.ts';
import { OverlayContext } from './overlay-context.ts';
import type { DialogName } from './runtime/shared-runtime.ts';

/** A dialog that is put in when it is first shown; nothing until it has come. */
export function LaterDialog({ name, later }: { name: DialogName; later: LaterDialogs }) {
  const tools = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const Dialog = later.dialogs.value[name];
  const isThere = Dialog !== undefined;
  useEffect(() => {
    if (!isThere) later.want();
  }, [isThere, later]);
  return Dialog ? <Dialog tools={tools} words={words} /> : null;
}
