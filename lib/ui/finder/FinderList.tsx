import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FinderModel } from '../../state/finder/finder-model.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { FinderRow } from './FinderRow.tsx';

/** Height of a row, CSS px: finder.css has it too. */
const rowHeight = 32;
/** Rows in view, and drawn beyond the edge on each side. */
const rowsInView = 10;
const margin = 4;

type FinderListProps = DialogProps & { readonly finder: InstanceType<typeof FinderModel> };

/** What was found, best first. Only the rows in view are there: a set may have 21,000. */
export function FinderList({ finder, tools, words }: FinderListProps) {
  const [top, setTop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const found = finder.found.value;
  const active = finder.active.value;
  const count = found?.ranked.length ?? 0;
  const from = Math.max(0, Math.min(Math.floor(top / rowHeight), count - rowsInView) - margin);
  const to = Math.min(count, from + rowsInView + 2 * margin);

  // Another query starts at its best; an arrow brings its row into view.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const wanted = (active ?? 0) * rowHeight;
    // A low window shows fewer rows.
    const least = wanted + rowHeight - element.clientHeight;
    const scrolled = Math.max(least, Math.min(element.scrollTop, wanted));
    element.scrollTop = scrolled;
    setTop(scrolled);
  }, [found, active]);

  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return (
    <div
      ref={box}
      id="find-list"
      class="find-list"
      role="listbox"
      aria-label={words.t('overlay.classes')}
      style={{ height: `${Math.min(count, rowsInView) * rowHeight}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: `${from * rowHeight}px` }} />
      {rows.map((rank) => {
        const id = finder.idAt(rank);
        return id === undefined ? null : (
          <FinderRow key={id} {...{ tools, words, id, rank, count }} isActive={rank === active} />
        );
      })}
      <div role="presentation" style={{ height: `${(count - to) * rowHeight}px` }} />
    </div>
  );
}
