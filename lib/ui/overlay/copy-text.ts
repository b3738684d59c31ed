/**
 * Copies text in a click. Pages served without TLS have no clipboard API in our world; a selected field in our own
 * root works on all of them.
 */
export function copyText(root: ShadowRoot, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
