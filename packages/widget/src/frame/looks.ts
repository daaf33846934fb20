import { createStyleRules } from './rules.ts';

const themes: readonly unknown[] = ['xs2a-green-gray', 'xs2a-dark-flat', 'xs2a-light-blue'];

/** Applies the looks that a page asks for, and warns the developer about the others. */
export interface Looks {
  theme(name: unknown): void;
  style(input: unknown): void;
}

/**
 * @param container the element with the wizard
 * @param link to the style sheet of the theme
 */
export function createLooks(container: Element, link: HTMLLinkElement): Looks {
  const { sheet, change } = createStyleRules(container.id);
  document.adoptedStyleSheets = [sheet];

  return {
    theme(name) {
      if (themes.includes(name)) link.href = `${name}.css`;
      else warn(`theme() takes ${themes.join(', ')}.`);
    },
    style(input) {
      const warning = change(input);
      if (warning) warn(warning);
    },
  };
}

function warn(message: string): void {
  console.warn(`xs2aframe: ${message}`);
}
