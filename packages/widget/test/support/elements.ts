/** One form for each type of element, in each state that a bank user meets. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WizardElement, WizardResponse } from '@xs2a/types';
import { example } from './answers.ts';
import type { Answer, Answering } from './site.ts';

export const states = ['normal', 'error', 'busy'] as const;

type State = (typeof states)[number];

/** The first element of each type that the examples of the contract have, by its type. */
export const elementTypes: ReadonlyMap<WizardElement['type'], WizardElement> = collect();

function collect(): Map<WizardElement['type'], WizardElement> {
  const folder = fileURLToPath(
    new URL('.', import.meta.resolve('@xs2a/openapi/examples/WizardResponse/form-login.json')),
  );
  const found = new Map<WizardElement['type'], WizardElement>();
  for (const file of readdirSync(folder).sort()) {
    const { elements } = (example(file.replace('.json', '')).body as WizardResponse).form;
    for (const element of elements) if (!found.has(element.type)) found.set(element.type, element);
  }
  return found;
}

/** Key of the session that shows an element in a state. */
export const keyOf = (type: string, state: State) => `${type}.${state}`;

/** Answers the first step of a session with its form, and no other step of one that is busy. */
export function answerElements(): Answering {
  const opened = new Set<unknown>();
  return ({ key }) => {
    const [type, state] = `${key}`.split('.') as [WizardElement['type'], State];
    if (state === 'busy' && opened.has(key)) return new Promise(() => {});
    opened.add(key);
    return formWith(elementTypes.get(type) as WizardElement, state);
  };
}

function formWith(element: WizardElement, state: State): Answer {
  const isRefused = state === 'error';
  const shown = JSON.parse(
    JSON.stringify(element, (name, value) =>
      name === 'validation' ? '' : name === 'invalid' ? isRefused : name === 'validation_error' ? refusal : value,
    ),
  );
  const error = { code: 'validation_failed', message: 'Bitte prüfen Sie Ihre Eingaben.', recoverable: true } as const;
  const form = { name: 'login', elements: [shown] };
  return { status: 200, body: { code: 200, message: 'ok', error: isRefused ? error : [], polling: {}, form } };
}

const refusal = 'Bitte prüfen Sie diese Angabe.';
