import type { View } from '../session.ts';
import { ChromiumView } from './view.ts';

/** What a screen reader is told of one thing. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** What else is told of it: `pressed`, `expanded`, `live`, `keyshortcuts`, ...; ids of others as those names. */
  readonly states: Readonly<Record<string, string>>;
  readonly children: readonly Accessible[];
}

/**
 * The tree Chromium hands to screen readers, closed shadow roots included: what is hidden from them, or inert under a
 * dialog, is not in it. Things with no role of their own are passed over.
 */
export async function accessibilityTree(view: View): Promise<Accessible> {
  if (!(view instanceof ChromiumView)) throw new Error('only Chromium tells');
  const { nodes } = await view.protocol.send('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nameOf = (backend: number | undefined) =>
    String(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backend)?.name?.value ?? '');
  function read(id: string): Accessible[] {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(read);
    const role = String(node.role?.value ?? 'none');
    if (node.ignored || role === 'none' || role === 'generic' || role === 'InlineTextBox') return children;
    const states = (node.properties ?? []).map(({ name, value }) => [
      name,
      value.relatedNodes?.map(({ backendDOMNodeId }) => nameOf(backendDOMNodeId)).join() ?? String(value.value),
    ]);
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        states: Object.fromEntries(states),
        children,
      },
    ];
  }
  const root = nodes.find(({ parentId }) => parentId === undefined);
  const [tree] = read(root?.nodeId ?? '');
  if (!tree) throw new Error('the page has no accessibility tree');
  return tree;
}

/** Everything below, in reading order. */
export const everything = (tree: Accessible): Accessible[] => [tree, ...tree.children.flatMap(everything)];
