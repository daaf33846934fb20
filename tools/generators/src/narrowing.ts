/**
 * Compiled beside each consumer: it says which fields an element has once its `type` is known. A generator that loses
 * the union, or merges its members, makes this fail.
 */
export const narrowing = `import type { fill } from '../consumer.ts';

type Element = Parameters<typeof fill>[0];

export function narrow(element: Element): unknown {
  switch (element.type) {
    case 'help_text': {
      const text: string = element.text;
      return text;
    }
    case 'select': {
      const options: object = element.options;
      return options;
    }
    case 'redirect': {
      const url: string = element.url;
      return url;
    }
    case 'multi': {
      const elements: readonly Element[] = element.elements.flatMap((option) => option.elements);
      return elements;
    }
    default:
      return element.type;
  }
}
`;
