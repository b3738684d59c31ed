import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { LoupeProps } from './loupe-props.ts';
import { speak } from './spoken.ts';

/** The loupe's one live region: the overlay's own can't be heard behind a dialog. */
export function Said({ drawing, tools, words, after }: LoupeProps) {
  const said = useSignal({ text: '', odd: false });
  useLayoutEffect(
    () =>
      speak({ drawing, tools, words }, after, (text) => {
        said.value = { text, odd: !said.peek().odd };
      }),
    [drawing, tools, words, after, said],
  );
  const { text, odd } = said.value;
  // The same words twice are read twice only if something in them changed.
  return (
    <div class="unseen" role="status" aria-live="polite" aria-atomic="true">
      {odd ? text : `${text}\u00a0`}
    </div>
  );
}
