/**
 * Shows another code in a code block of the site, and hides the block if there is none.
 *
 * @param place what contains the block
 */
export function showSample(place: HTMLElement, code: string): void {
  place.hidden = code === '';
  const lines = code.split('\n').map((text) => {
    const line = document.createElement('div');
    const inner = document.createElement('div');
    line.className = 'ec-line';
    inner.className = 'code';
    // An empty line has the height of a line too.
    inner.textContent = text || '\n';
    line.append(inner);
    return line;
  });
  place.querySelector('pre code')?.replaceChildren(...lines);
  // The copy button of the block reads its code here, and a line ends by this character.
  const button = place.querySelector<HTMLElement>('button[data-code]');
  if (button !== null) button.dataset.code = code.replaceAll('\n', '\x7f');
}
