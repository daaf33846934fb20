interface Modal extends HTMLElement {
  open(): void;
  isOpen: boolean;
}

/** What Pagefind's script for pages defines. */
interface PagefindComponents {
  configureInstance(name: string, options: { bundlePath: string }): void;
}

/** The button in the header. */
class SiteSearch extends HTMLElement {
  #modal: Promise<Modal> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.disabled = false;
    button.addEventListener('click', () => void this.open());
    document.addEventListener('keydown', (event) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditable(event.target);
      if (!isShortcut && !isSlash) return;
      event.preventDefault();
      void this.open();
    });
    window.addEventListener('hashchange', () => this.#openIfAsked());
    this.#openIfAsked();
  }

  /** The page for a missing address has no search: it links to the start page, `index.html#search`. */
  #openIfAsked(): void {
    if (location.hash === '#search') void this.open();
  }

  async open(): Promise<void> {
    this.#modal ??= this.#load();
    (await this.#modal).open();
  }

  async #load(): Promise<Modal> {
    const folder = new URL(this.dataset.folder ?? '', document.baseURI).href;
    await Promise.all([
      append(
        Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: `${folder}pagefind-component-ui.css`,
        }),
      ),
      append(Object.assign(document.createElement('script'), { src: `${folder}pagefind-component-ui.js` })),
    ]);
    const { PagefindComponents } = globalThis as unknown as { PagefindComponents: PagefindComponents };
    PagefindComponents.configureInstance('default', { bundlePath: folder });
    const template = this.querySelector('template') as HTMLTemplateElement;
    document.body.append(template.content.cloneNode(true));
    return document.querySelector('pagefind-modal') as Modal;
  }
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Loads a script or a style sheet. */
function append(element: HTMLElement): Promise<void> {
  return new Promise((done, fail) => {
    element.addEventListener('load', () => done());
    element.addEventListener('error', () => fail(new Error('The search cannot be loaded.')));
    document.head.append(element);
  });
}

customElements.define('site-search', SiteSearch);
