/** Remembers that something happened on the page after which something else may cover or clip a picture. */
interface Stirs {
  stir(): void;
  /** Whether something did since it was last asked. */
  take(): boolean;
}

export function createStirs(): Stirs {
  let stirred = false;
  return {
    stir() {
      stirred = true;
    },
    take() {
      const was = stirred;
      stirred = false;
      return was;
    },
  };
}
