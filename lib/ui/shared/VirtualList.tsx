import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type VirtualListProps<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of every row, CSS px. */
  rowHeight: number;
  /** Most rows to show before it scrolls; left out, it is as high as its place. */
  rows?: number;
  /** The row that is brought into view when it becomes another one. */
  current?: number;
  draw: (item: Item) => ComponentChildren;
};

/** Rows drawn beyond the edge on each side, so that a fast scroll shows no gap. */
const margin = 6;
/** Rows drawn before the height of the place is known. */
const rowsAtFirst = 30;

/** A list that has elements for the rows in view only: a set may have thousands of classes. */
export function VirtualList<Item>({ label, items, keyOf, rowHeight, rows, current, draw }: VirtualListProps<Item>) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState((rows ?? rowsAtFirst) * rowHeight);
  const box = useRef<HTMLUListElement>(null);
  const scrolls = items.length * rowHeight > height;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // In the next frame: drawing other rows while sizes are being told would be a loop to the browser.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setHeight(element.clientHeight));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || current === undefined) return;
    const from = current * rowHeight;
    const lowest = from + rowHeight - element.clientHeight;
    if (element.scrollTop > from) element.scrollTop = from;
    else if (element.scrollTop < lowest) element.scrollTop = lowest;
    // Also when there is less room.
  }, [current, rowHeight, height]);
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + margin);
  return (
    // A box that scrolls has to be reachable by keys (WCAG 2.1.1).
    <ul
      ref={box}
      class="rows"
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      style={rows === undefined ? {} : { maxHeight: `${rows * rowHeight}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {items.slice(first, last).map((item, index) => (
        <li
          key={keyOf(item)}
          aria-setsize={items.length}
          aria-posinset={first + index + 1}
          style={{
            height: `${rowHeight}px`,
            marginTop: index === 0 ? `${first * rowHeight}px` : '0',
            marginBottom: first + index === last - 1 ? `${(items.length - last) * rowHeight}px` : '0',
          }}
        >
          {draw(item)}
        </li>
      ))}
    </ul>
  );
}
