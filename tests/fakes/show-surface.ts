import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, vi } from 'vitest';

let takeOff: (() => void) | null = null;

/** Mounts a page of ours in the test's document and waits until it has its data. Call `cleanSurface` in the file. */
export async function showSurface(mount: (root: HTMLElement) => void, dispose: () => void): Promise<void> {
  takeOff?.();
  const root = document.createElement('div');
  document.body.append(root);
  mount(root);
  takeOff = () => {
    dispose();
    render(null, root);
    root.remove();
    delete document.documentElement.dataset.theme;
    takeOff = null;
  };
  await vi.waitFor(() => expect(document.querySelector('main:not([aria-busy])')).not.toBeNull());
}

/** Takes what was shown off again after each test. */
export function cleanSurface(): void {
  afterEach(() => takeOff?.());
}

/** What axe finds wrong, a line a finding. The test's own page (its title, its frame) is not looked at. */
export async function findFaults(): Promise<string[]> {
  // A colour on its way from one theme to the other is no colour of ours.
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.querySelector('main') ?? document.body, {
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
