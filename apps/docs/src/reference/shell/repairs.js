// Sets the attributes that the repairs of a page list on everything that its library draws.
{
  /** @type {{ selector: string, set: Record<string, string> }[]} */
  const repairs = JSON.parse(document.getElementById('repairs')?.textContent ?? '[]');

  /** @type {WeakMap<Element, { own: string, written: string }>} */
  const labels = new WeakMap();

  /** The label that the library gave: it may have changed since it was replaced by ours. */
  const labelOf = (/** @type {Element} */ element) => {
    const now = element.getAttribute('aria-label') ?? '';
    const known = labels.get(element);
    return known?.written === now ? known.own : now;
  };

  const wordOf = (/** @type {Element} */ element, /** @type {string} */ word, /** @type {string} */ label) => {
    if (word === 'label') return label;
    if (word === 'text') return element.textContent?.trim() ?? '';
    return element.closest('[data-param-name]')?.getAttribute('data-param-name') ?? '';
  };

  const repair = (/** @type {Element} */ element, /** @type {Record<string, string>} */ set) => {
    for (const [name, template] of Object.entries(set)) {
      const own = labelOf(element);
      const value = template.replace(/\$(\w+)/g, (_, word) => wordOf(element, word, own));
      if (element.getAttribute(name) === value) continue;
      if (name === 'aria-label') labels.set(element, { own, written: value });
      element.setAttribute(name, value);
    }
  };

  const repairAll = () => {
    for (const { selector, set } of repairs) {
      for (const element of document.querySelectorAll(selector)) repair(element, set);
    }
  };

  const observed = { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-label'] };
  new MutationObserver(repairAll).observe(document.body, observed);
}
