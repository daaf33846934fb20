import { readFileSync } from 'node:fs';
import type { Answer, Answering } from './site.ts';

/** An answer of the wizard, as an example of the contract has it: `form-login`. */
export function example(name: string): Answer {
  const file = import.meta.resolve(`@xs2a/openapi/examples/WizardResponse/${name}.json`);
  return { status: 200, body: JSON.parse(readFileSync(new URL(file), 'utf8')) };
}

/** A form of the wizard. */
export function form(name: string, elements: object[], rest: object = {}): Answer {
  const body = { code: 200, message: 'ok', error: [], polling: {}, form: { name, elements }, ...rest };
  return { status: 200, body };
}

/** An error within a step, with the form that follows. */
export function failed(code: string, message: string, recoverable: boolean, elements: object[] = []): Answer {
  return form('login', elements, { error: { code, message, recoverable } });
}

/** A line of text. */
export function text(name: string, rest: object = {}): object {
  return {
    type: 'text',
    name,
    label: name,
    value: '',
    validation: '',
    invalid: false,
    failed_validation_rules: '',
    validation_error: '',
    ...rest,
  };
}

/** Answers steps one after the other, and the last answer again and again. */
export function inTurn(...answers: Answer[]): Answering {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] as Answer;
}
