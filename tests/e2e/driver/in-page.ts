import type { Json, Point } from './session.ts';

/** A function and its arguments as one expression, whose value is JSON text (or a promise of it). */
export function asExpression(run: (...args: never[]) => unknown, args: readonly Json[], first = ''): string {
  const list = [first, ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')].filter(Boolean).join(', ');
  return `(async () => JSON.stringify(await (${run})(${list})))()`;
}

/** The value of an expression made by `asExpression`. */
export function fromJson<R>(text: unknown): R {
  return (typeof text === 'string' ? JSON.parse(text) : undefined) as R;
}

/**
 * Runs in a page: where the middle of a control is, by its accessible name (near enough to the full computation for our
 * own pages: aria-labelledby, aria-label, label, text, title). A control whose name begins so counts where none has it
 * whole: keycaps stand in names. Scrolls it into view. Null where there is none that a person could click now: it is
 * off, it is under something else, or it is still moving.
 */
export async function findByName(root: Document | ShadowRoot, name: string): Promise<Point | null> {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labelsOf = (element: Element) => ('labels' in element ? [...((element.labels as NodeList) ?? [])] : []);
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const labels = by?.split(/\s+/).map((id) => root.getElementById(id)?.textContent) ?? [];
    if (labels.length > 0) return tidy(labels.join(' '));
    const label = element instanceof HTMLButtonElement ? undefined : labelsOf(element)[0]?.textContent;
    return tidy(element.getAttribute('aria-label') ?? label ?? (element.textContent || element.getAttribute('title')));
  };
  const middleOf = (element: Element): Point => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const canBeClicked = (element: Element): boolean => {
    if (element.matches(':disabled, [aria-disabled="true"]')) return false;
    const { x, y } = middleOf(element);
    const hit = root.elementFromPoint(x, y);
    if (!hit) return false;
    return element.contains(hit) || labelsOf(element).some((label) => label.contains(hit));
  };
  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary, [role], [tabindex]')];
  const named = controls.map((element) => ({ element, its: nameOf(element) }));
  const whole = named.filter(({ its }) => its === name);
  for (const { element } of whole.length > 0 ? whole : named.filter(({ its }) => its.startsWith(name))) {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const before = middleOf(element);
    await new Promise((resolve) => setTimeout(resolve, 60)); // ms: a few frames, drawn or not
    const { x, y } = middleOf(element);
    if (x === before.x && y === before.y && element.isConnected && canBeClicked(element)) return { x, y };
  }
  return null;
}

/** Runs on the extension's origin: every row of a store, by IndexedDB itself. Does not create what is not there. */
export async function readStore(database: string, store: string): Promise<unknown[]> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === database)) return [];
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open(database));
  try {
    if (!db.objectStoreNames.contains(store)) return [];
    return await settled(db.transaction(store).objectStore(store).getAll());
  } finally {
    db.close();
  }
}
