/** A key as it looks on a keyboard; several are pressed together. Nothing where there is none, but its place is kept. */
export function Keycap({ caps }: { caps: readonly string[] }) {
  if (caps.length === 0) return <span class="keycap none" aria-hidden="true" />;
  return (
    <span class="keycaps">
      {caps.map((cap) => (
        <kbd class="keycap" key={cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
