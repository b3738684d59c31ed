import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LabelClass, labelClassSchema } from '../lib/domain/label-set.ts';
import { type Found, find } from '../lib/overlay/finder/find.ts';
import { byUse, type ClassIndex, indexClasses } from '../lib/overlay/finder/index-classes.ts';
import { ms, type Row } from './measure.ts';

/** The size of the largest taxonomies trainers bring. */
export const manyClasses = 21_000;
/** A frame at 60 Hz, ms: what a keystroke may take (design section 9). */
const frame = 16;

const taxonomies = join(import.meta.dirname, '..', '..', 'shared', 'fixtures', 'taxonomies');
const readLines = (file: string) => {
  const path = join(taxonomies, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
};

/** Names of real taxonomies, where they lie beside the project; elsewhere none, and all are made up. */
function realNames(): string[] {
  return [
    ...readLines('9k.names'),
    ...readLines('open-images-names.csv').map((line) => /"([^"]+)"\s*$/.exec(line)?.[1] ?? ''),
    ...readLines('categories_places365.txt').map((line) => line.split(' ')[0]?.slice(3).replaceAll('_', ' ') ?? ''),
    ...readLines('iab-content-3.1.tsv').map((line) => line.split('\t')[2] ?? ''),
  ].filter(Boolean);
}

/** The same numbers in every run, from 0 to 1: a linear congruential generator (Numerical Recipes' constants). */
const random = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const syllables = 'ka to ri mo sen dal vi qua ter lin bro fa shu ged pol na'.split(' ');
const characters = [
  ...'进球得分红黄牌角点裁判门将行乐重长绿女足篮排羽毛乒乓网高尔夫游泳车船飞机动物植花草树鸟鱼猫狗马牛羊人手头山水火土',
];

/** A class tree of real names and made-up ones: a Chinese name each, so that pinyin has all of its work to do. */
export function taxonomy(size = manyClasses): { classes: LabelClass[]; real: number } {
  const next = random(7);
  const some = <T>(from: readonly T[], count: number): T[] =>
    Array.from({ length: count }, () => from[Math.floor(next() * from.length)] as T);
  const real = realNames().slice(0, size);
  const classes = Array.from({ length: size }, (_, at) => {
    const made = some([1, 2, 2, 3], 1).flatMap((words) =>
      Array.from({ length: words }, () => some(syllables, 3).join('')),
    );
    return labelClassSchema.parse({
      id: `c${at}`,
      number: at + 1,
      name: {
        en: (real[at] ?? made.join(' ')).slice(0, 200),
        zh: some(characters, 2 + Math.floor(next() * 4)).join(''),
      },
      parent: at < 20 ? null : `c${Math.floor(at / 20)}`,
      colour: null,
      key: null,
      aliases: at % 3 ? [] : [some(syllables, 4).join('')],
      tag: true,
      shapes: [],
      attributes: [],
      retired: false,
    });
  });
  return { classes, real: real.length };
}

const quantile = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
const rounded = (ms: number) => Math.round(ms * 100) / 100;

/** ms this thread has worked, in steps of some ms: the clock would count what else a busy machine does, too. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Every keystroke of these words, typed from nothing, each a hundred times over different classes. */
function typeAll(index: ClassIndex, classes: readonly LabelClass[], times: number[], words: readonly string[]) {
  const order = byUse(
    index,
    Object.fromEntries(classes.filter((_, at) => at % 97 === 0).map(({ id }, at) => [id, at])),
  );
  for (const word of words) {
    let before: Found | null = null;
    for (let length = 1; length <= word.length; length += 1) {
      const start = cpuTime();
      before = find(index, order, word.slice(0, length), before);
      times.push(cpuTime() - start);
    }
  }
}

/** ms a keystroke over `size` classes, and of the pieces the index is made in; the list is drawn by the page besides. */
export function measureFinder(size = manyClasses) {
  const { classes, real } = taxonomy(size);
  const pieces: number[] = [];
  const started = performance.now();
  const making = indexClasses(classes, classes);
  let step = { done: false, value: undefined } as { done?: boolean; value: ClassIndex | number | undefined };
  while (!step.done) {
    const start = performance.now();
    step = making.next();
    pieces.push(performance.now() - start);
  }
  const index = step.value as ClassIndex;
  const made = performance.now() - started;

  const next = random(11);
  const any = () => classes[Math.floor(next() * classes.length)] as LabelClass;
  const words = Array.from({ length: 60 }, () => any().name).flatMap(({ en = '', zh = '' }) => [
    en.slice(0, 16).toLowerCase(),
    zh,
    [...en]
      .filter((_, at) => at % 2 === 0)
      .slice(0, 6)
      .join(''),
    `${en.slice(0, 5)} ${any().name.en?.slice(0, 4)}`,
  ]);
  // The worst there is: letters nearly every class has, pinyin initials, slips, nothing to be found.
  words.push('a', 'e', 's', 'an', 'jq', 'zhc', 'hpdq', 'sh sh', 'a a', 'bicylce', 'qqqq', 'zzzzzzzz', '进q');
  typeAll(index, classes, [], words.slice(0, 40));
  const times: number[] = [];
  typeAll(index, classes, times, words);
  times.sort((one, other) => one - other);
  pieces.sort((one, other) => one - other);
  return {
    classes: classes.length,
    realNames: real,
    keystrokes: times.length,
    median: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    longest: rounded(times.at(-1) ?? 0),
    indexMs: rounded(made),
    longestPieceMs: rounded(pieces.at(-1) ?? 0),
  };
}

/** The same as a row of the bench's table. */
export function finder(): Row[] {
  const { classes, keystrokes, median, p95, longest } = measureFinder();
  return [
    {
      what: `a keystroke in the finder, ${classes.toLocaleString('en')} classes: CPU time, p95 of ${keystrokes.toLocaleString('en')}`,
      figure: ms(p95),
      floor: '',
      ratio: '',
      budget: ms(frame),
      holds: p95 < frame,
      notes: [`p50 ${ms(median)}, longest ${ms(longest)}`],
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = measureFinder();
  console.log(JSON.stringify(figures));
  if (figures.p95 >= frame)
    throw new Error(`a keystroke takes ${figures.p95} ms at p95: more than a frame of ${frame} ms`);
}
