/** The code that does on a page what the playground shows. */
import type { Styles } from './choice.ts';

/** Folder of the merchant's server, as in the guide. */
const folder = '/xs2a/';

const ownStyles = 'my-styles.css';

/** Calls of `xs2aframe`, before its `init()`. */
export function frameCode(theme: string, styles: Styles): string {
  return [
    theme && `xs2aframe.theme('${theme}');`,
    Object.keys(styles).length > 0 && `xs2aframe.style(${literal(styles)});`,
    'xs2aframe.init();',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Links of a page to the style sheets. */
export function pageCode(theme: string, styles: Styles): string {
  const files = ['xs2a.css', theme && `${theme}.css`, Object.keys(styles).length > 0 && ownStyles];
  return files
    .filter(Boolean)
    .map((file) => `<link rel="stylesheet" href="${folder}${file}">`)
    .join('\n');
}

/** A style sheet with the rules that have declarations. */
export function sheetCode(rules: Iterable<CSSStyleRule>): string {
  return [...rules]
    .filter(({ style }) => style.length > 0)
    .map(({ selectorText, style }) => `${selectorText} {\n  ${style.cssText.replaceAll('; ', ';\n  ')}\n}`)
    .join('\n\n');
}

/** An object of the widget's names and values as it is written by hand: names need no quotes. */
function literal(styles: Styles): string {
  const groups = Object.entries(styles).map(([group, values]) => {
    const lines = Object.entries(values).map(([attribute, value]) => `    ${attribute}: ${quote(value)},\n`);
    return `  ${group}: {\n${lines.join('')}  },\n`;
  });
  return `{\n${groups.join('')}}`;
}

function quote(value: string): string {
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
}
