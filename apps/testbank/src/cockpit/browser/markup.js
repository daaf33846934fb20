import { element } from '@xs2a/server/page/dom.js';

const pattern = /\[(?:([^[\]|]+)\|(link::https?:\/\/|dialog::)|tooltip\|)([^[\]]+)\]/g;

/**
 * A text of the wizard as nodes: `[name|link::url]`, `[name|dialog::text]` and `[tooltip|text]`, and plain text otherwise.
 *
 * @param {string} text
 * @returns {Node[]}
 */
export function showMarkup(text) {
  /** @type {Node[]} */
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [markup, name = '', kind, rest = ''] = match;
    nodes.push(new Text(text.slice(end, match.index)));
    end = match.index + markup.length;
    if (kind === undefined) nodes.push(element('small', { class: 'muted' }, `(${rest})`));
    else if (kind === 'dialog::') nodes.push(new Text(`${name} `), element('small', { class: 'muted' }, rest));
    else nodes.push(link(name, kind.slice('link::'.length) + rest));
  }
  nodes.push(new Text(text.slice(end)));
  return nodes;
}

/**
 * A link to another page, which learns nothing about this one.
 *
 * @param {string} name
 * @param {string} url
 */
export function link(name, url) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name);
}
