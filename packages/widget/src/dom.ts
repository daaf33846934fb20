/** What an element is made with: a function listens to the event of its name, `true` is an attribute without a value. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>;

/** The content of an element; `false`, `undefined` and `''` are nothing. */
export type Child = Node | string | false | undefined;

/**
 * Creates an element. Texts become text nodes: what a bank or an API sends is never read as HTML.
 *
 * @param style class without its prefix `xs2a-`; empty for none
 * @param attributes `false` and `undefined` leave an attribute out
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  style: string,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (style) node.className = `xs2a-${style}`;
  set(node, attributes);
  node.append(...(children.filter((child) => child) as Node[]));
  return node;
}

/** Sets attributes and adds listeners. */
export function set(node: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key, value as EventListener);
    else if (value !== false && value !== undefined) node.setAttribute(key, value === true ? '' : (value as string));
  }
}

/** A button that submits nothing. */
export const button = (style: string, text: string, click: () => void, attributes: Attributes = {}): HTMLElement =>
  h('button', style, { type: 'button', click, ...attributes }, text);

let ids = 0;

/** An id that no other element of the page has. */
export const newId = (): string => `xs2a-${++ids}`;
