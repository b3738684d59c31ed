/** Keeps what the person does while something is awaited, and does it in the same order once that is settled. */
export interface Hold {
  /** Something is awaited: what is done from now on is kept, until the result is called. */
  begin(): () => void;
  /** Forgets what is kept, and gives back how much that was: its moment has passed. */
  drop(): number;
  /** Done at once, or when nothing is awaited any more. */
  run(act: () => void): void;
  /** Done at once unless something is kept already: for what may be awaited several at a time. */
  runBeside(act: () => void): void;
}

export function createHold(): Hold {
  const kept: (() => void)[] = [];
  let awaited = 0;
  return {
    begin() {
      let open = true;
      awaited += 1;
      return () => {
        if (!open) return;
        open = false;
        awaited -= 1;
        while (awaited === 0 && kept.length > 0) kept.shift()?.();
      };
    },
    drop: () => kept.splice(0).length,
    run(act: () => void): void {
      if (awaited === 0) act();
      else kept.push(act);
    },
    runBeside(act: () => void): void {
      if (kept.length === 0) act();
      else kept.push(act);
    },
  };
}
