import { assertType, describe, expectTypeOf, test } from 'vitest';
import {
  isKnownElement,
  type SelectElement,
  type TextElement,
  type WizardElement,
  type WizardForm,
  type WizardResponse,
  type wizardElementTypes,
} from '../src/index.ts';

/** What a form would show of an element: it uses a field of each of the 12 types, and leaves none out. */
function show(element: WizardElement): string {
  switch (element.type) {
    case 'captcha':
      return element.data;
    case 'checkbox':
      return element.checked ? 'x' : '';
    case 'flicker':
      return element.code.flat().join('');
    case 'help_text':
      return element.title + element.text;
    case 'image':
      return element.data;
    case 'multi':
      return element.elements.map((option) => option.label + option.elements.map(show).join('')).join('');
    case 'password':
      return element.value;
    case 'radio':
      return element.options.map((option) => (typeof option === 'string' ? option : option.label)).join('');
    case 'redirect':
      return element.url;
    case 'select':
      return Object.values(element.options).join('');
    case 'tabs':
      return Object.keys(element.tabs).join('');
    case 'text':
      return element.value;
    default:
      expectTypeOf(element).toBeNever();
      return element;
  }
}

describe('WizardElement', () => {
  test('narrows by type until nothing is left', () => {
    expectTypeOf(show).parameter(0).toEqualTypeOf<WizardElement>();
    expectTypeOf<WizardElement['type']>().toEqualTypeOf<(typeof wizardElementTypes)[number]>();
  });

  test('narrows below a multi element, at any depth', () => {
    const element = {} as WizardElement;
    if (element.type !== 'multi') return;
    for (const option of element.elements) {
      for (const inner of option.elements) {
        expectTypeOf(inner).toEqualTypeOf<WizardElement>();
        if (inner.type === 'select') expectTypeOf(inner).toEqualTypeOf<SelectElement>();
        if (inner.type === 'multi')
          expectTypeOf(inner.elements[0]?.elements).toEqualTypeOf<WizardElement[] | undefined>();
      }
    }
  });

  test('refuses the field of another element', () => {
    const element = {} as TextElement;
    // @ts-expect-error only `checkbox` and `radio` have `checked`
    element.checked;
    // @ts-expect-error `selected` belongs to choices; an unnarrowed element may be any of them
    ({}) as WizardElement['selected'];
  });

  test('refuses a type that is not in the contract', () => {
    // @ts-expect-error there is no element `date`
    assertType<WizardElement['type']>('date');
  });
});

describe('isKnownElement', () => {
  test('narrows an element of any type to one of the known ones', () => {
    const element = {} as { type: string };
    if (isKnownElement(element)) expectTypeOf(element).toEqualTypeOf<WizardElement>();
    else expectTypeOf(element).toEqualTypeOf<{ type: string }>();
  });

  test('takes the elements of a form as they are', () => {
    expectTypeOf(({} as WizardForm).elements.filter(isKnownElement)).toEqualTypeOf<WizardElement[]>();
  });
});

test('the error of a step is either an empty list or an object with a message', () => {
  const { error } = {} as WizardResponse;
  if ('message' in error) expectTypeOf(error.recoverable).toEqualTypeOf<boolean>();
  else expectTypeOf(error).toBeArray();
});
