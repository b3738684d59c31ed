/** Every site: the widest of the manifest's optional host permissions. */
export const everySite = '*://*/*';

/** The match pattern of a site by its origin. Ports are left out: match patterns with ports are not portable. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether one of these granted patterns is for just this origin, or for every site. */
export function alwaysOn(origin: string | null, granted: readonly string[]): { site: boolean; everywhere: boolean } {
  return {
    site: origin !== null && /^https?:/.test(origin) && granted.includes(sitePattern(origin)),
    everywhere: granted.includes(everySite) || granted.includes('<all_urls>'),
  };
}
