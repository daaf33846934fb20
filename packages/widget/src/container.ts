/** The element that a wizard is shown in. */
export type Container = HTMLElement & { readonly dataset: { readonly xs2a: string } };

/**
 * Finds the container of a wizard: the first element of the page with an attribute `data-xs2a`, if there is a key in it.
 *
 * @param init is called again when a page that is still loading is complete
 * @param report is called if the page is complete and has no such element
 */
export function findContainer(init: () => void, report: () => void): Container | undefined {
  const container = document.querySelector<HTMLElement>('[data-xs2a]');
  if (container?.dataset.xs2a) return container as Container;
  // The scripts may be in the head, before the container.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', init, { once: true });
  else report();
  return undefined;
}
