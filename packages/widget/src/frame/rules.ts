import { type Group, groups, readStyle } from './styles.ts';

/** Rules of a style sheet, one for each group, that `style()` changes. */
export interface StyleRules {
  readonly sheet: CSSStyleSheet;
  /**
   * Adds values, each in place of the one that the attribute had.
   *
   * @param input what `style()` was called with
   * @returns a warning for the developer that names what is dropped, or nothing
   */
  change(input: unknown): string | undefined;
}

/**
 * Creates a style sheet with a rule for each group, for `adoptedStyleSheets`. The rules have no values yet.
 *
 * @param id of the element with the wizard
 */
export function createStyleRules(id: string): StyleRules {
  const sheet = new CSSStyleSheet();
  const root = `#${CSS.escape(id)}`;
  // Rules are changed and never written as text, so that no value can become another rule.
  const rules = Object.fromEntries(
    Object.entries(groups).map(([group, selector], index) => {
      sheet.insertRule(selector === '' ? `${root} {}` : `${root} :is(${selector}) {}`, index);
      return [group, sheet.cssRules[index]];
    }),
  ) as Record<Group, CSSStyleRule>;
  return {
    sheet,
    change(input) {
      const { declarations, dropped } = readStyle(input);
      for (const { group, property, value } of declarations) {
        const { style } = rules[group];
        style.setProperty(property, '');
        style.setProperty(property, value);
        // Some values have the right form, and mean nothing: a padding cannot be `auto`.
        if (style.getPropertyValue(property) === '') dropped.push(`${group}.${property}`);
      }
      return dropped.length > 0
        ? `style() has dropped ${dropped.join(', ')}: the reference lists the values.`
        : undefined;
    },
  };
}
