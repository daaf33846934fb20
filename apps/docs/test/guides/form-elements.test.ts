/** The gallery: what is drawn, against the examples that it is drawn from. */
import type { WizardElement } from '@xs2a/types';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attributeOf, type Element, elementsOf } from '../../src/finish/elements.ts';
import { drawForm } from '../../src/gallery/draw.ts';
import { listElements, readResponse, type Shape, schemasByType, shapesOf } from '../../src/gallery/elements.ts';
import { ownPages } from '../built/site.ts';

const page = ownPages.find(({ path }) => path === 'guides/form-elements.html');
const types = Object.keys(schemasByType()) as WizardElement['type'][];

/** The drawn forms, each with all elements in it. */
const drawn = (page?.elements ?? []).filter(({ tagName }) => tagName === 'xs2a-wizard');
const byType = (type: string) =>
  drawn.filter((element) => attributeOf(element.parentNode as Element, 'data-element') === type).map(elementsOf);

/** What is read, or read out. */
function textIn(elements: readonly Element[]): string {
  return elements
    .flatMap((element) => [
      attributeOf(element, 'aria-label') ?? '',
      ...element.childNodes.map((node) => ('value' in node ? node.value : '')),
    ])
    .join(' ');
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
    .filter(({ tagName, parentNode }) => ['input', 'select'].includes(tagName) && parentNode?.nodeName !== 'label')
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

  test('a flicker code has a place, and what starts it and changes its size and speed', () => {
    expect(named('flicker', 'canvas').map((code) => attributeOf(code, 'width'))).toEqual(['230']);
    expect(named('flicker', 'button').map((button) => attributeOf(button, 'class'))).toContain('xs2a-start');
    expect(named('flicker', 'input').map((input) => attributeOf(input, 'type'))).toEqual(['range', 'range', 'text']);
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

  test('of a multi element the fields of the chosen option are shown', () => {
    const groups = named('multi', 'fieldset').filter((group) => attributeOf(group, 'class') === 'xs2a-group');
    expect(groups.map((group) => attributeOf(group, 'hidden') !== undefined)).toEqual([true, false, true]);
  });

  test('every control has a label, and every reference leads somewhere', () => {
    expect(drawn.length).toBeGreaterThan(types.length);
    expect(drawn.flatMap((form) => unnamed(elementsOf(form)))).toEqual([]);
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

  test('an answer without a form is not drawn', async () => {
    await expect(drawForm(readResponse('form-finish'))).rejects.toThrow('draws no form');
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
