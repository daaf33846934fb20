/** For tools that write no types: the form elements of the wizard, as far as the consumers read them. */
import { type } from './steps.ts';

interface Element {
  type: string;
  name: string;
  options: Record<string, string>;
  selected: string;
  elements: { value: string; elements: Element[] }[];
}

/** The values of all fields of a form. */
export function fillForm({ elements }: { elements: Element[] }): Record<string, string> {
  return Object.assign({}, ...elements.map(fill));
}

/** The values of a field; `type` tells what an element has. */
function fill({ type: kind, name, options, selected, elements }: Element): Record<string, string> {
  switch (kind) {
    case 'multi': {
      const option = elements.find(({ value }) => value === selected);
      return Object.assign({ [name]: selected }, ...(option?.elements.map(fill) ?? []));
    }
    case 'select':
      return { [name]: Object.keys(options)[0] ?? '' };
    case 'checkbox':
      return { [name]: '1' };
    case 'password':
    case 'text':
      return { [name]: type(name) };
    default:
      return {};
  }
}
