/** Hands the person a text file, as a click on a link with `download` does; needs no permission on a page of ours. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by then; the text would stay in memory as long as the page otherwise.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
