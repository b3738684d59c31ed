import type { ComponentChildren, Ref } from 'preact';

type ButtonProps = {
  /** `primary`: the one thing to do here. `danger`: takes something away. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  onPress: (event: MouseEvent) => void;
  /** Not to be pressed now. It keeps the focus, so that a person can hear why (`describedBy`). */
  off?: boolean;
  /** Id of the element that says more. */
  describedBy?: string | undefined;
  /** The keys that do the same, as the browser names them: `Alt+L`. */
  shortcut?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
  children: ComponentChildren;
};

export function Button({ kind = 'plain', onPress, off = false, describedBy, shortcut, ref, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={off || undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut}
      ref={ref ?? null}
      onClick={(event) => {
        if (!off) onPress(event);
      }}
    >
      {children}
    </button>
  );
}
