import type { WizardElement, WizardResponse } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { schemasByType } from '../../../src/gallery/elements.ts';
import { listForms } from '../../../src/widget/playground/forms.ts';
import { inState } from '../../../src/widget/playground/preview.ts';
import recording from '../../../src/widget/recording.json' with { type: 'json' };

const forms = listForms();
const named = (name: string) => forms.find((form) => form.name === name)?.answer as WizardResponse;

describe('the forms of the playground', () => {
  test('are the steps of the recording and all elements, each with a name of its own', () => {
    const steps = recording.forms.map(({ form }) => form.name);
    expect(forms.map(({ name }) => name)).toEqual([...steps, ...Object.keys(schemasByType())]);
    expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
  });

  test('show an element alone, in a form as that of its example', () => {
    for (const { name, kind, answer } of forms.filter((form) => form.kind === 'element')) {
      expect([kind, answer.form.elements.map(({ type }) => type)]).toEqual(['element', [name]]);
    }
    expect(named('flicker').form.name).toBe('tan');
  });
});

describe('a form in a state', () => {
  test.each(['normal', 'busy'] as const)('is as it was recorded: %s', (state) => {
    expect(inState(named('login'), state, 'en')).toBe(named('login'));
  });

  test('has a refusal for the form and for each field, in its language', () => {
    for (const [language, form, field] of [
      ['en', 'Please check your input.', 'Please check this value.'],
      ['de', 'Bitte prüfen Sie Ihre Eingaben.', 'Bitte prüfen Sie diese Angabe.'],
    ] as const) {
      const { error, form: refused } = inState(named('login'), 'error', language);
      expect(error).toEqual({ code: 'validation_failed', message: form, recoverable: true });
      const fields = refused.elements.filter(
        (element): element is Extract<WizardElement, { validation: string }> => 'validation' in element,
      );
      expect(fields.map(({ invalid, validation_error }) => [invalid, validation_error])).toEqual(
        Array(3).fill([true, field]),
      );
    }
  });

  test('cannot go on after an error at its end', () => {
    expect(inState(named('finish'), 'error', 'en').error).toMatchObject({ recoverable: false });
  });
});
