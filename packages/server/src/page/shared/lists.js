/** @type {WeakMap<Element, Map<string, { text: string, node: Element }>>} */
const shown = new WeakMap();

/**
 * Shows items in a list that is updated. Rows of items that have not changed stay as they are, with their focus and what
 * is open in them; a changed row is open if it was.
 *
 * @template Item
 * @param {Element} list
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => Element} render
 */
export function showList(list, items, keyOf, render) {
  const before = shown.get(list) ?? new Map();
  /** @type {Map<string, { text: string, node: Element }>} */
  const after = new Map();
  for (const item of items) {
    const text = JSON.stringify(item);
    const known = before.get(keyOf(item));
    after.set(keyOf(item), known?.text === text ? known : { text, node: replace(known?.node, render(item)) });
  }
  shown.set(list, after);
  const nodes = [...after.values()].map(({ node }) => node);
  const isSame = nodes.length === list.children.length && nodes.every((node, index) => node === list.children[index]);
  if (isSame) return;
  const hadFocus = [...before].find(([, { node }]) => node.contains(document.activeElement));
  list.replaceChildren(...nodes);
  if (hadFocus === undefined || list.contains(document.activeElement)) return;
  const target = after.get(hadFocus[0])?.node.querySelector('summary, button');
  if (target instanceof HTMLElement) target.focus();
}

/**
 * @param {Element | undefined} old
 * @param {Element} node
 */
function replace(old, node) {
  const details = node.querySelector('details');
  if (details !== null && old?.querySelector('details')?.open) details.open = true;
  return node;
}
