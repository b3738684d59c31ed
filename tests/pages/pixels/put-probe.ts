/** Runs in the page: takes `probe.ts` in. Stands alone. */
export function putProbe(): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = '/pixels/probe.js';
    script.onload = () => resolve();
    document.documentElement.append(script);
  });
}
