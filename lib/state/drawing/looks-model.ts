import { computed, createModel, signal } from '@preact/signals';

/** How the loupe shows the picture; the picture itself is never changed. Brightness and contrast in per cent. */
export const LooksModel = createModel(() => {
  const brightness = signal(100);
  const contrast = signal(100);
  const magnifier = signal(true);
  const isOpen = signal(false);
  return {
    isOpen,
    close(): void {
      isOpen.value = false;
    },
    brightness,
    contrast,
    /** Whether a magnifier stands at the cursor while something is drawn. */
    magnifier,
    /** Whether points are drawn to edges seen in the picture, beside its border and other shapes. */
    snapsToEdges: signal(false),
    filter: computed(() =>
      brightness.value === 100 && contrast.value === 100
        ? ''
        : `brightness(${brightness.value}%) contrast(${contrast.value}%)`,
    ),
    reset(): void {
      brightness.value = 100;
      contrast.value = 100;
    },
  };
});
