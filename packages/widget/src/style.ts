/**
 * What `xs2aframe.style()` takes, for pages on which people choose it: the same list of values, and the same style sheet.
 *
 * @packageDocumentation
 */
export { createStyleRules, type StyleRules } from './frame/rules.ts';
export { type Attribute, type AttributeName, attributes, type Group, groups, units } from './frame/styles.ts';
