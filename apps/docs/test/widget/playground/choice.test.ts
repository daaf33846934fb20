import { describe, expect, test } from 'vitest';
import { type Choice, readChoice, withValue, writeChoice } from '../../../src/widget/playground/choice.ts';

const options = { themes: ['xs2a-a', 'xs2a-b'], forms: ['login', 'text'] };
const initial: Choice = { theme: 'xs2a-b', form: 'login', state: 'normal', styles: {} };
const read = (fragment: string) => readChoice(fragment, options, initial);

describe('a choice in an address', () => {
  test.each<[string, Partial<Choice>]>([
    ['', {}],
    ['theme=xs2a-a', { theme: 'xs2a-a' }],
    ['theme=none', { theme: '' }],
    ['form=text&state=busy', { form: 'text', state: 'busy' }],
    ['global.color=%23fff', { styles: { global: { color: '#fff' } } }],
    [
      'theme=none&form=text&state=error&error.margin=1px+2px&error.fontFamily=%22Open+Sans%22%2C+Arial&info.border=none',
      {
        theme: '',
        form: 'text',
        state: 'error',
        styles: { error: { margin: '1px 2px', fontFamily: '"Open Sans", Arial' }, info: { border: 'none' } },
      },
    ],
  ])('is read as it was written: %s', (fragment, given) => {
    const choice = { ...initial, ...given };
    expect(writeChoice(choice, initial)).toBe(fragment);
    expect(read(fragment)).toEqual(choice);
    expect(read(`#${fragment}`)).toEqual(choice);
  });

  test.each([
    'theme=xs2a-c',
    'form=other',
    'state=broken',
    'theme=',
    'groups',
    'a-heading',
    'global.=x',
    '.color=%23fff',
  ])('is the default where it cannot be chosen: %s', (fragment) => {
    expect(read(fragment)).toEqual(initial);
  });

  test('keeps names that the widget does not know, for the widget to drop them', () => {
    expect(read('body.color=red&global.position=fixed').styles).toEqual({
      body: { color: 'red' },
      global: { position: 'fixed' },
    });
  });

  test.each([
    ['global.fontFamily=a%0Ab,%0D%0A+c', 'a b, c'],
    ['global.fontFamily=+a%E2%80%A8b+', 'a b'],
  ])('has its values on one line, as text fields have them: %s', (fragment, fontFamily) => {
    expect(read(fragment).styles).toEqual({ global: { fontFamily } });
  });

  test('of a blank has no value', () => {
    expect(read('global.color=+%0A').styles).toEqual({});
  });

  test('is read and written even if it is as long as a browser allows', () => {
    const values = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, '1']));
    const choice = { ...initial, styles: { global: values } };
    const fragment = writeChoice(choice, initial);
    expect(fragment.length).toBeGreaterThan(1_000_000);
    // A comparison of each key takes longer than both.
    expect(JSON.stringify(read(fragment))).toBe(JSON.stringify(choice));
  });

  test('cannot reach what all objects share', () => {
    const { styles } = read('__proto__.color=%23fff&global.__proto__=x');
    expect(Object.entries(styles).map(([group, values]) => [group, Object.entries(values)])).toEqual([
      ['__proto__', [['color', '#fff']]],
      ['global', [['__proto__', 'x']]],
    ]);
    expect(({} as { color?: string }).color).toBeUndefined();
  });
});

describe('a value of a group', () => {
  const styles = { global: { color: '#fff', margin: '1px' } };

  test('is set, in an old and in a new group', () => {
    expect(withValue(styles, 'global', 'color', '#000')).toEqual({ global: { color: '#000', margin: '1px' } });
    expect(withValue(styles, 'info', 'color', '#000')).toEqual({ ...styles, info: { color: '#000' } });
  });

  test('is taken away if it is empty, and so is a group without values', () => {
    const one = withValue(styles, 'global', 'color', '');
    expect(one).toEqual({ global: { margin: '1px' } });
    expect(withValue(one, 'global', 'margin', '')).toEqual({});
    expect(styles.global.color).toBe('#fff');
  });
});
