import {
  isHashIn,
  plainName,
  privateEnds,
  privateNames,
  privateStarts,
  privateTogether,
} from './private-parameters.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

function isPrivate(name: string, value: string, present: ReadonlySet<string>): boolean {
  if (privateNames.has(name) || isHashIn(name, value)) return true;
  if (privateStarts.some((start) => name.startsWith(start)) || privateEnds.some((end) => name.endsWith(end)))
    return true;
  return privateTogether.some(
    ({ beside, names }) => names.includes(name) && beside.every((other) => present.has(other)),
  );
}

/** An address carried inside a parameter (`/image?url=https%3A%2F%2F...`) is treated like any other. */
function innerAddress(value: string, depth: number): string {
  const inner = decoded(value);
  if (depth >= 3 || !/^(?:https?:)?\/\/|^\/[^?]*\?/i.test(inner)) return value;
  const kept = shareableAddress(inner, depth + 1);
  return kept === inner ? value : encodeURIComponent(kept);
}

function shareableQuery(query: string, depth: number): string {
  const parts = query.split('&').map((part) => {
    const equals = part.indexOf('=');
    const raw = equals < 0 ? part : part.slice(0, equals);
    return { part, raw, name: plainName(decoded(raw)), value: equals < 0 ? null : part.slice(equals + 1) };
  });
  const present = new Set(parts.map((part) => part.name));
  return parts
    .filter(({ name, value }) => !isPrivate(name, value ?? '', present))
    .map(({ part, raw, value }) => (value === null ? part : `${raw}=${innerAddress(value, depth)}`))
    .join('&');
}

/** Servlet containers put the session into the path: `/a;jsessionid=1?b` (Java Servlet specification, URL rewriting). */
const withoutPathSessions = (path: string): string =>
  path.replace(/;([^;/=]+)=[^;/]*/g, (whole, name: string) => (privateNames.has(plainName(name)) ? '' : whole));

/**
 * An address as it may leave the person's machine: without user info, fragment, and the parameters that
 * private-parameters.ts lists; of a `data:` address only its media type. All else stays as it is, byte for byte.
 */
export function shareableAddress(address: string, depth = 0): string {
  if (/^data:/i.test(address)) return address.split(/[;,]/, 1)[0] ?? 'data:';
  if (!/[?#@;]/.test(address)) return address;
  const beforeFragment = address.split('#', 1)[0] ?? '';
  const mark = beforeFragment.indexOf('?');
  const path = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
  const whole = mark < 0 ? '' : beforeFragment.slice(mark + 1);
  const query = shareableQuery(whole, depth);
  // Up to the last @ of the authority (RFC 3986, 3.2.1); browsers also end it at a backslash.
  const withoutUser = path.replace(/^((?:[a-z][a-z0-9+.-]*:)?[/\\]{2})[^/\\]*@/i, '$1');
  const kept = withoutPathSessions(withoutUser);
  return mark < 0 || (query === '' && whole !== '') ? kept : `${kept}?${query}`;
}
