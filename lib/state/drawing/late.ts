import { effect, type ReadonlySignal, signal } from '@preact/signals';

/**
 * What `source` has, some ms later. What changes meanwhile is had at once: of a shape that is drawn and then stored, one
 * change. For what stands beside the picture and can wait until the shape is on the screen.
 */
export function createLate<Value>(
  source: ReadonlySignal<Value>,
  ms: number,
  after: (ms: number, run: () => void) => () => void,
): ReadonlySignal<Value> {
  const late = signal(source.peek());
  let callOff: (() => void) | null = null;
  effect(() => {
    if (source.value === late.peek() || callOff) return;
    callOff = after(ms, () => {
      callOff = null;
      late.value = source.peek();
    });
  });
  effect(() => () => callOff?.());
  return late;
}
