/** ms between two beats; left-behind.css waits six times as long before it takes the script for dead. */
const every = 1000;

/**
 * Asks once a second whether the extension still lives (a browser does not always cut the port when it goes), and keeps
 * the browser from showing what is left behind: starts the animations that would anew, as long as there is a script to do
 * so. They run in Firefox only. The result is to be called often.
 */
export function createHeartbeat(root: ShadowRoot, now: () => number, look: () => void): () => void {
  let last = now();
  return () => {
    if (now() - last < every) return;
    last = now();
    look();
    for (const animation of root.getAnimations()) {
      if ('animationName' in animation && String(animation.animationName).startsWith('left-'))
        animation.currentTime = 0;
    }
  };
}
