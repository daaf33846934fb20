import { h } from '../dom.ts';

/** What an image in Base64 begins with, by its type. */
const beginnings = { png: 'iVBORw0KGgo', jpeg: '/9j/', gif: 'R0lGOD', webp: 'UklGR' };

/**
 * An image of the bank. Whatever type its address states, it is shown only as what it is: PNG, JPEG, GIF or WebP. Of
 * anything else, only the text is shown.
 *
 * @param data Base64, bare or as a `data:` URL
 */
export function image(data: unknown, alt: string): HTMLElement {
  const base64 = `${data}`.replace(/^data:[^,]*;base64,|\s/gi, '');
  const type = Object.entries(beginnings).find(([, beginning]) => base64.startsWith(beginning))?.[0];
  return h('img', 'picture', { src: !!type && `data:image/${type};base64,${base64}`, alt });
}
