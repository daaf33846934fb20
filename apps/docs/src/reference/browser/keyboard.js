// Redoc opens menus and dialogs at the end of the page, but does not move the focus there. This moves the focus into
// them, between entries with the arrow keys, and back afterwards.
{
  const menuOf = () => document.querySelector('body > div > ul[role="menu"]');
  const dialogOf = () => document.querySelector('body > div > [role="dialog"]');

  /** @type {HTMLElement | null} */
  let opener = null;

  const comeBack = () => {
    opener?.focus();
    opener = null;
  };

  const items = () => {
    const found = menuOf()?.querySelectorAll('[role="menuitem"]') ?? [];
    return [...found].filter((item) => item instanceof HTMLElement);
  };

  /** @type {Record<string, (now: number, count: number) => number>} */
  const moves = {
    ArrowDown: (now, count) => (now + 1) % count,
    ArrowUp: (now, count) => (now - 1 + count) % count,
    Home: () => 0,
    End: (_, count) => count - 1,
  };

  const inMenu = (/** @type {KeyboardEvent} */ event, /** @type {HTMLElement} */ item) => {
    const all = items();
    const move = moves[event.key];
    if (move) all[move(all.indexOf(item), all.length)]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') item.click();
    else if (event.key === 'Escape' || event.key === 'Tab') opener?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (menuOf() === null || !move) comeBack();
  };

  document.addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement)) return;
      if (target.closest('body > div > ul[role="menu"]')) return inMenu(event, target);
      if (key === 'Escape' && menuOf()) return target.closest('button')?.click();
      if (key === 'Escape' && dialogOf()?.contains(target)) {
        dialogOf()?.querySelector('button')?.click();
        return comeBack();
      }
      const pressed = key === 'Enter' || key === ' ' || (key === 'ArrowDown' && target.ariaHasPopup === 'menu');
      if (!pressed || !target.matches('button')) return;
      opener = target;
      if (key === 'ArrowDown') {
        event.preventDefault();
        target.click();
      }
    },
    true,
  );

  new MutationObserver(() => {
    if (opener === null || opener !== document.activeElement) return;
    const into = items()[0] ?? dialogOf();
    if (into instanceof HTMLElement) into.focus();
  }).observe(document.body, { childList: true, subtree: true });
}
