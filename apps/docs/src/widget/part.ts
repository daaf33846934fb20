/**
 * Finds a part of a page.
 *
 * @throws Error naming the selector if there is none
 */
export function part<Kind extends Element>(parent: ParentNode, selector: string): Kind {
  const element = parent.querySelector<Kind>(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}
