/**
 * What pictures are labelled with after a series of gestures, said as plainly as can be and without a log: rows in
 * memory, each knowing which act made it what it is, and for every tab the acts and undos it has made.
 */
export type ModelRow = {
  picture: string;
  set: string;
  kind: 'tag' | 'verdict' | 'shape';
  /** Of a shape: the id it was drawn under. */
  id?: string;
  /** What it says; null: it is not there. */
  says: { word: string; unsure: boolean } | null;
  /** The act that made it so; null: nobody has, yet. */
  madeBy: number | null;
};

type Step = { row: ModelRow; from: ModelRow['says']; to: ModelRow['says']; madeBefore: number | null };
type Act = { id: number; steps: Step[]; undone: boolean };
type Undo = { act: Act; steps: Step[]; redone: boolean };
type Tab = { acts: Act[]; undos: Undo[] };

export type ModelGesture =
  | { act: 'put' | 'remove' | 'sweep'; word: string }
  | { act: 'verdict'; word: 'done' | 'skipped' }
  | { act: 'clear' }
  | { act: 'unsure'; unsure: boolean }
  /** On the first picture only; a word stands for all that is told of a shape. */
  | { act: 'draw' | 'change'; shapes: readonly { id: string; word: string }[] }
  | { act: 'removeShapes'; ids: readonly string[] };

export function createModel(modes: Record<string, 'one' | 'many'>) {
  const rows: ModelRow[] = [];
  const tabs = new Map<number, Tab>();
  let lastAct = 0;

  const there = (picture: string, set: string, kind: ModelRow['kind']) =>
    rows.filter((row) => row.picture === picture && row.set === set && row.kind === kind && row.says);

  const tabOf = (tab: number): Tab => {
    const known = tabs.get(tab) ?? { acts: [], undos: [] };
    tabs.set(tab, known);
    return known;
  };

  /** Carries a gesture out on some pictures. */
  function act(tab: number, set: string, pictures: readonly string[], gesture: ModelGesture): void {
    lastAct += 1;
    const steps: Step[] = [];
    const say = (row: ModelRow, says: ModelRow['says']) => {
      steps.push({ row, from: row.says, to: says, madeBefore: row.madeBy });
      row.says = says;
      row.madeBy = lastAct;
    };
    const add = (picture: string, kind: ModelRow['kind'], word: string, id?: string) => {
      const row: ModelRow = { picture, set, kind, says: null, madeBy: null, ...(id === undefined ? {} : { id }) };
      rows.push(row);
      say(row, { word, unsure: false });
    };
    /** A skip goes where there is something to see. */
    const unskip = (picture: string) => {
      const [verdict] = there(picture, set, 'verdict');
      if (verdict?.says?.word === 'skipped') say(verdict, null);
    };
    const toShapes = (picture: string, made: ModelGesture): void => {
      const known = new Map(there(picture, set, 'shape').map((row) => [row.id, row]));
      if (made.act === 'draw') {
        unskip(picture);
        for (const { id, word } of made.shapes) add(picture, 'shape', word, id);
      } else if (made.act === 'change') {
        const wanted = new Map(made.shapes.map(({ id, word }) => [id, word]));
        const others = [...wanted].filter(([id, word]) => known.has(id) && known.get(id)?.says?.word !== word);
        if (others.length > 0) unskip(picture);
        for (const [id, word] of others) say(known.get(id) as ModelRow, { word, unsure: false });
      } else if (made.act === 'removeShapes') {
        for (const id of new Set(made.ids)) if (known.has(id)) say(known.get(id) as ModelRow, null);
      }
    };
    for (const picture of new Set(pictures)) {
      if (gesture.act === 'draw' || gesture.act === 'change' || gesture.act === 'removeShapes') {
        toShapes(picture, gesture);
        break;
      }
      const tags = there(picture, set, 'tag');
      const [verdict] = there(picture, set, 'verdict');
      const same = tags.find((row) => gesture.act !== 'clear' && 'word' in gesture && row.says?.word === gesture.word);
      if (gesture.act === 'put' || gesture.act === 'sweep') {
        if (gesture.act === 'sweep' && (tags.length > 0 || verdict || there(picture, set, 'shape').length > 0))
          continue;
        if (verdict?.says?.word === 'skipped') say(verdict, null);
        const [first] = tags;
        if (!same && modes[set] === 'one' && first) say(first, { word: gesture.word, unsure: false });
        else if (!same) add(picture, 'tag', gesture.word);
      } else if (gesture.act === 'remove') {
        if (same) say(same, null);
      } else if (gesture.act === 'verdict') {
        if (gesture.word === 'skipped') for (const row of tags) say(row, null);
        if (!verdict) add(picture, 'verdict', gesture.word);
        else if (verdict.says?.word !== gesture.word) say(verdict, { word: gesture.word, unsure: false });
      } else if (gesture.act === 'clear') {
        for (const row of [...tags, ...(verdict ? [verdict] : [])]) say(row, null);
      } else if (gesture.act === 'unsure') {
        for (const row of [...tags, ...(verdict ? [verdict] : [])]) {
          if (row.says && row.says.unsure !== gesture.unsure) say(row, { ...row.says, unsure: gesture.unsure });
        }
      }
    }
    if (steps.length === 0) return; // Nothing changed: no gesture to take back.
    const mine = tabOf(tab);
    mine.acts.push({ id: lastAct, steps, undone: false });
    mine.undos = []; // A new gesture ends redo.
  }

  function isSound(picture: string, set: string): boolean {
    const tags = there(picture, set, 'tag').length;
    const verdicts = there(picture, set, 'verdict');
    if (verdicts.length > 1 || (tags > 0 && verdicts[0]?.says?.word === 'skipped')) return false;
    return modes[set] === 'many' || tags <= 1;
  }

  /** Takes steps back, newest first, picture by picture; gives those that could be, and how many were left. */
  function takeBack(steps: readonly Step[], expected: (step: Step) => number | null): { done: Step[]; left: number } {
    const done: Step[] = [];
    for (const key of new Set(steps.map(({ row }) => `${row.picture} ${row.set}`))) {
      const group = steps.filter(({ row }) => `${row.picture} ${row.set}` === key);
      const taken: Step[] = [];
      for (const step of [...group].reverse()) {
        const { row } = step;
        if (row.madeBy !== expected(step)) continue;
        taken.push({ row, from: row.says, to: step.from, madeBefore: row.madeBy });
        row.says = step.from;
        row.madeBy = step.madeBefore;
      }
      const [any] = group;
      if (any && !isSound(any.row.picture, any.row.set)) {
        for (const step of taken.reverse()) Object.assign(step.row, { says: step.from, madeBy: step.madeBefore });
      } else done.push(...taken);
    }
    return { done, left: steps.length - done.length };
  }

  return {
    act,
    /** How many rows were left, or null where there was nothing to undo. */
    undo(tab: number): number | null {
      const mine = tabOf(tab);
      const newest = mine.acts.filter((one) => !one.undone).at(-1);
      if (!newest) return null;
      const { done, left } = takeBack(newest.steps, () => newest.id);
      newest.undone = true;
      mine.undos.push({ act: newest, steps: done, redone: false });
      return left;
    },
    redo(tab: number): number | null {
      const mine = tabOf(tab);
      const newest = mine.undos.filter((one) => !one.redone).at(-1);
      if (!newest) return null;
      // After the undo a row was made by whoever had made it before the act.
      const before = new Map(newest.act.steps.map((step) => [step.row, step.madeBefore]));
      const { left } = takeBack(newest.steps, (step) => before.get(step.row) ?? null);
      newest.redone = true;
      newest.act.undone = false;
      return left;
    },
    /** What is said of a picture: words, sorted, with `?` where unsure. */
    words(picture: string, set: string): string[] {
      const kinds = ['tag', 'verdict', 'shape'] as const;
      const said = kinds.flatMap((kind) => there(picture, set, kind)).flatMap(({ says }) => says ?? []);
      return said.map(({ word, unsure }) => (unsure ? `${word}?` : word)).sort();
    },
  };
}
