import { effect } from '@preact/signals';

/** The badge may lag behind the last answer by this, in ms: it must not compete with labels. */
const badgeLag = 500;

type PageReport = { answered: number; seen: boolean };

/** Tells the background, for the badge, how many pictures of the page are answered and whether the overlay is seen. */
export function reportPage(ports: {
  isOn: { readonly value: boolean };
  answered: { readonly value: number; peek(): number };
  seen: { readonly value: boolean; peek(): boolean };
  after(ms: number, run: () => void): () => void;
  report(page: PageReport): Promise<unknown>;
}): void {
  const { isOn, answered, seen } = ports;
  let due = false;
  effect(() => {
    void answered.value;
    void seen.value;
    if (!isOn.value || due) return;
    due = true;
    ports.after(badgeLag, () => {
      due = false;
      void ports.report({ answered: answered.peek(), seen: seen.peek() }).catch(() => undefined);
    });
  });
}
