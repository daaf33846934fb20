/** The gallery: what is drawn, against the examples that it is drawn from. */
import type { WizardElement } from '@xs2a/types';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attributeOf, type Element, elementsOf } from '../../src/finish/elements.ts';
import { controlAttributes, framesOf, imageUrl, plainText } from '../../src/gallery/control.ts';
import { listElements, readResponse, type Shape, schemasByType, shapesOf } from '../../src/gallery/elements.ts';
import { ownPages } from '../built/site.ts';

const page = ownPages.find(({ path }) => path === 'guides/form-elements.html');
const types = Object.keys(schemasByType()) as WizardElement['type'][];

/** The drawn controls, each with all elements in it. */
const drawn = (page?.elements ?? []).filter((element) => attributeOf(element, 'class') === 'wizard-form');
const byType = (type: string) =>
  drawn.filter((element) => attributeOf(element.parentNode as Element, 'data-element') === type).map(elementsOf);

function textIn(elements: readonly Element[]): string {
  return elements.flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : ''))).join(' ');
}

/** Texts of an element that a bank user must see, without their markup. */
function textsOf(element: WizardElement): string[] {
  const options =
    'options' in element
      ? Object.values(element.options).map((option) => (typeof option === 'string' ? option : option.label))
      : [];
  const nested =
    element.type === 'multi'
      ? element.elements.flatMap(({ label, elements }) => [label, ...elements.flatMap(textsOf)])
      : [];
  const tabs = element.type === 'tabs' ? Object.values(element.tabs) : [];
  const { label = '', text = '', title = '', validation_error = '' } = element as unknown as Record<string, string>;
  return [label, text, title, validation_error, ...options, ...nested, ...tabs]
    .flatMap((part) => part.split(/\[.*?\]/))
    .map((part) => part.trim())
    .filter((part) => /\w/.test(part));
}

/** What a screen reader would miss: controls without a name, and references to nothing. */
function unnamed(elements: readonly Element[]): string[] {
  const ids = new Set(elements.map((element) => attributeOf(element, 'id')));
  const labelled = new Set(
    elements.filter(({ tagName }) => tagName === 'label').map((label) => attributeOf(label, 'for')),
  );
  const controls = elements
    .filter(({ tagName }) => ['input', 'select'].includes(tagName))
    .map((control) => attributeOf(control, 'id') ?? '');
  const references = ['aria-describedby', 'popovertarget', 'for'].flatMap((name) =>
    elements.flatMap((element) => attributeOf(element, name) ?? []),
  );
  const images = elements.filter((element) => element.tagName === 'img' && !attributeOf(element, 'alt'));
  return [
    ...controls.filter((id) => !labelled.has(id)).map((id) => `no label: ${id}`),
    ...references.filter((id) => !ids.has(id)).map((id) => `leads nowhere: ${id}`),
    ...images.map(() => 'an image without a text'),
  ];
}

describe('every type is drawn in every shape, with all its texts', () => {
  test.each(types.map((type) => ({ type, shapes: shapesOf(type) })))('$type', ({ type, shapes }) => {
    const controls = byType(type);
    expect(controls).toHaveLength(shapes.length);
    for (const [index, { element }] of shapes.entries()) {
      const text = textIn(controls[index] ?? []).replaceAll(/\s+/g, ' ');
      for (const part of textsOf(element)) expect(text).toContain(part);
    }
  });

  test('every element of every example has a shape here', () => {
    const examples = types
      .flatMap((type) => shapesOf(type))
      .flatMap(({ element, examples }) => examples.map((example) => `${example} ${element.type}`));
    expect(
      listElements()
        .map(({ example, element }) => `${example} ${element.type}`)
        .filter((key) => !examples.includes(key)),
    ).toEqual([]);
  });
});

describe('what a control is made of', () => {
  const shape = (type: WizardElement['type']) => shapesOf(type)[0] as Shape;
  const named = (type: string, tag: string) =>
    byType(type)
      .flat()
      .filter(({ tagName }) => tagName === tag);

  test('an image is the one of the example', () => {
    for (const type of ['captcha', 'image'] as const) {
      const { data } = shape(type).element as { data: string };
      const [image] = named(type, 'img');
      expect(image && attributeOf(image, 'src')).toMatch(/^data:image\/png;base64,/);
      expect(image && attributeOf(image, 'src')?.endsWith(data.replace(/^data:.*,/, ''))).toBe(true);
    }
  });

  test('a flicker code has all frames side by side, and moves through them bar by bar', () => {
    const { code } = shape('flicker').element as { code: number[][] };
    expect(named('flicker', 'li')).toHaveLength(code.length);
    const moves = named('flicker', 'animate').map((bar) => attributeOf(bar, 'values'));
    expect(moves).toEqual(
      code[0]?.map((_, bar) => code.map((frame) => (frame[bar] === 1 ? '#fff' : '#000')).join(';')),
    );
  });

  test('a refused value is marked, and tied to the reason', () => {
    const refused = [...byType('text'), ...byType('password')]
      .flat()
      .filter((element) => attributeOf(element, 'aria-invalid') === 'true');
    expect(refused.map((element) => attributeOf(element, 'aria-describedby'))).toHaveLength(2);
  });

  test('a redirect is a link to the page of the bank', () => {
    const { url } = shape('redirect').element as { url: string };
    expect(named('redirect', 'a').map((link) => attributeOf(link, 'href'))).toEqual([url]);
  });

  test('an option that is disabled cannot be chosen', () => {
    const disabled = named('radio', 'input').map((option) => attributeOf(option, 'disabled') !== undefined);
    expect(disabled).toEqual([false, true, false, false]);
  });

  test('every control has a label, and every reference leads somewhere', () => {
    expect(drawn.length).toBeGreaterThan(types.length);
    expect(drawn.flatMap((form) => unnamed(elementsOf(form)))).toEqual([]);
  });
});

describe('what the examples do not have is drawn as well', () => {
  test.each([
    { data: 'iVBORw0KGgoAAA', url: 'data:image/png;base64,iVBORw0KGgoAAA' },
    { data: 'R0lGODlhAQ', url: 'data:image/gif;base64,R0lGODlhAQ' },
    { data: '/9j/4AAQ', url: 'data:image/jpeg;base64,/9j/4AAQ' },
    { data: 'data:image/webp;base64,UklG', url: 'data:image/webp;base64,UklG' },
  ])('$url', ({ data, url }) => {
    expect(imageUrl(data)).toBe(url);
  });

  test('a flicker code that is one frame', () => {
    expect(framesOf([0, 1, 1])).toEqual([[0, 1, 1]]);
  });

  test('a label with a link and a tooltip, where only text can stand', () => {
    expect(plainText('Zur [Bank|link::https://www.example.com/] [tooltip|Hilfe]')).toBe('Zur Bank');
  });

  test('a field that is optional, and not refused', () => {
    const field = shapesOf('select').find(({ element }) => 'validation' in element && element.validation === '');
    const { required, ...attributes } = controlAttributes(field?.element as never, 'a');
    expect([required, attributes['aria-invalid']]).toEqual([false, undefined]);
  });
});

describe('canaries', () => {
  test('a control without a label, and a reference to nothing, are noticed', () => {
    const html = '<input id="a"><select id="b" aria-describedby="c"></select><label for="b"></label><img src="x">';
    expect(unnamed(elementsOf(parseFragment(html)))).toEqual([
      'no label: a',
      'leads nowhere: c',
      'an image without a text',
    ]);
  });

  test('a type that no example has ends the build', () => {
    expect(() => shapesOf('text', [])).toThrow('"text"');
  });

  test('an unknown example is named', () => {
    expect(() => readResponse('form-nowhere')).toThrow('form-nowhere');
  });

  test('elements that differ in their texts only are one shape', () => {
    const place = { example: 'form-login', at: '/form/elements/0' };
    const text = (title: string) => ({ ...place, element: { type: 'help_text', title, text: 'b' } as const });
    expect(shapesOf('help_text', [text('One'), text('Two'), text('')])).toHaveLength(2);
  });
});
