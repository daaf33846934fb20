import { parseMarkup } from '@xs2a/client/wizard';
import type { WizardElement } from '@xs2a/types';

/** An element whose value is sent. */
export type InputElement = Extract<WizardElement, { validation: string }>;

/** What every control of an input element has, whatever its kind. */
export interface ControlAttributes {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
}

/**
 * @param id unique on the page; it keeps the radio buttons of two elements of one name apart
 */
export function controlAttributes(element: InputElement, id: string): ControlAttributes {
  return {
    id,
    name: `${id}-${element.name}`,
    required: element.validation.split('|').includes('required'),
    'aria-invalid': element.invalid ? 'true' : undefined,
    'aria-describedby': element.invalid ? `${id}-error` : undefined,
  };
}

/** What a bare image in Base64 begins with, by its type. */
const beginnings = { png: 'iVBORw0KGgo', gif: 'R0lGOD', jpeg: '/9j/' };

/** @param data Base64, bare or as a `data:` URL */
export function imageUrl(data: string): string {
  if (data.startsWith('data:')) return data;
  const type = Object.entries(beginnings).find(([, beginning]) => data.startsWith(beginning))?.[0] ?? 'png';
  return `data:image/${type};base64,${data}`;
}

/** A label without its markup, for places that can only contain text. */
export function plainText(label: string): string {
  const texts = parseMarkup(label).map((piece) => (piece.kind === 'tooltip' ? '' : piece.text));
  return texts.join('').trim();
}

/** Frames of bars; a flat list is one frame. */
export function framesOf(code: readonly (number | readonly number[])[]): readonly (readonly number[])[] {
  return code.every((bar) => typeof bar === 'number') ? [code as number[]] : (code as number[][]);
}
