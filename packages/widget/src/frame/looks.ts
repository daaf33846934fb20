import { type Group, groups, readStyle } from './styles.ts';

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
  const { sheet, rules } = createRules(container.id);
  document.adoptedStyleSheets = [sheet];

  return {
    theme(name) {
      if (!themes.includes(name)) return warn(`theme() takes ${themes.join(', ')}.`);
      link.href = `${name}.css`;
    },
    style(input) {
      const { declarations, dropped } = readStyle(input);
      for (const { group, property, value } of declarations) {
        const { style } = rules[group];
        style.setProperty(property, '');
        style.setProperty(property, value);
        // Some values have the right form, and mean nothing: a padding cannot be `auto`.
        if (style.getPropertyValue(property) === '') dropped.push(`${group}.${property}`);
      }
      if (dropped.length > 0) warn(`style() has dropped ${dropped.join(', ')}: the reference lists the values.`);
    },
  };
}

/** A rule for each group. Rules are changed and never written as text, so that no value can become another rule. */
function createRules(id: string): { sheet: CSSStyleSheet; rules: Record<Group, CSSStyleRule> } {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(groups).map(([group, selector], index) => {
    sheet.insertRule(selector === '' ? `#${id} {}` : `#${id} :is(${selector}) {}`, index);
    return [group, sheet.cssRules[index]];
  });
  return { sheet, rules: Object.fromEntries(rules) };
}

function warn(message: string): void {
  console.warn(`xs2aframe: ${message}`);
}
