import {
  alternatives,
  bodyFormat,
  decodeForm,
  encodeForm,
  fieldsOf,
  type MediaType,
  type Operation,
  typesOf,
} from '@xs2a/contract';
import type { Case } from '../types.ts';
import { caseOf, type Derivation, type Deriver, planOf, validBodies, validRequest, writable } from './derivation.ts';
import { withValue } from './edit.ts';
import { successes } from './expected.ts';
import { written } from './find-bodies.ts';
import { isAdmitted, wireValue } from './wire.ts';

/**
 * Requests that have to succeed: the plainest one, each named example of the body in each media type, each example of a
 * parameter, each media type of the answer; and bodies as other clients write them.
 */
export const deriveExamples: Deriver = function* (derivation, operation) {
  const base = validRequest(derivation, operation);
  const expect = successes(operation);
  const common = { expect };
  if (base.body === undefined) {
    const title = `${operation.id} succeeds with what is required`;
    yield caseOf(operation, 'example', { ...common, name: 'plain', title, request: planOf(operation, base) });
  }
  for (const media of writable(derivation, operation)) {
    for (const { name, value } of validBodies(derivation, media)) {
      const request = planOf(operation, { ...base, body: { media, value: written(derivation, media, value) } });
      const what = name === '' ? 'a body that is made up' : `the example ${name}`;
      const covers = { requestMediaType: media.type, ...(name !== '' && { requestExample: name }) };
      const title = `${operation.id} accepts ${what} as ${media.type}`;
      const id = `${bodyFormat(media.type)}/${name || 'made-up'}`;
      yield caseOf(operation, 'example', { ...common, name: id, title, request, covers, madeUp: name === '' });
    }
  }
  for (const media of writable(derivation, operation)) yield* deriveSpellings(derivation, operation, media);
  for (const parameter of operation.parameters.filter(({ in: where }) => where === 'query')) {
    for (const { name, value } of parameter.examples) {
      const read = wireValue(derivation.contract, parameter, value);
      if (read === undefined || !isAdmitted(derivation.validators, parameter, read)) continue;
      const translated = derivation.translate?.(value) ?? value;
      const request = planOf(operation, { ...base, query: { ...base.query, [parameter.name]: translated } });
      const title = `${operation.id} accepts the example ${name} of the parameter ${parameter.name}`;
      // The objects of the examples may not exist on this server.
      yield caseOf(operation, 'example', {
        ...common,
        name: `query/${parameter.name}/${name}`,
        title,
        request,
        madeUp: true,
      });
    }
  }
  yield* deriveAccepts(derivation, operation);
};

/** A body as other clients write it: with a charset, and with `+` for the blanks of a form. */
function* deriveSpellings(derivation: Derivation, operation: Operation, media: MediaType): Generator<Case> {
  const encoding = bodyFormat(media.type);
  const base = validRequest(derivation, operation);
  const covers = { requestMediaType: media.type };
  const common = { expect: successes(operation), covers };
  const bodies = validBodies(derivation, media);
  const [plain] = bodies;
  if (plain !== undefined && ['json', 'form'].includes(encoding) && !media.type.includes(';')) {
    const type = `${media.type}; charset=utf-8`;
    const request = planOf(
      operation,
      { ...base, body: { media, value: plain.value } },
      { headers: { 'content-type': type } },
    );
    const title = `${operation.id} accepts a body as ${type}`;
    const madeUp = plain.name === '';
    yield caseOf(operation, 'example', { ...common, name: `${encoding}/charset=utf-8`, title, request, madeUp });
  }
  if (encoding !== 'form') return;
  const [blank] = [...bodies, ...withBlank(derivation, media, plain?.value)]
    .map(({ name, value }) => ({ name, request: planOf(operation, { ...base, body: { media, value } }) }))
    .filter(({ request }) => String(request.body).includes('%20'));
  if (blank === undefined) return;
  const request = { ...blank.request, body: String(blank.request.body).replaceAll('%20', '+') };
  const title = `${operation.id} reads a + in a form as a blank`;
  yield caseOf(operation, 'example', {
    ...common,
    name: 'form/+ for a blank',
    title,
    request,
    madeUp: blank.name === '',
  });
}

/** The body with a blank in each field that admits one. */
function* withBlank({ contract, validators }: Derivation, { schema, encoding }: MediaType, body: unknown) {
  if (schema === undefined) return;
  for (const { path, schema: field } of fieldsOf(contract, schema.schema, 1)) {
    const value = withValue(body, path, 'a b');
    const isText = alternatives(contract, field).some((branch) => typesOf(branch).includes('string'));
    if (isText && validators.text(schema, decodeForm(encodeForm(value, encoding), encoding)).length === 0)
      yield { name: '', value };
  }
}

/** Asks for each media type of the successes by `Accept`, where there is a choice. */
const deriveAccepts: Deriver = function* (derivation, operation) {
  const base = validRequest(derivation, operation);
  const types = new Set(
    operation.responses
      .filter(({ status }) => status.startsWith('2'))
      .flatMap(({ content }) => content.map(({ type }) => type)),
  );
  if (types.size < 2) return;
  for (const type of types) {
    const request = planOf(operation, base, { headers: { accept: type } });
    const title = `${operation.id} answers ${type} when nothing else is accepted`;
    yield caseOf(operation, 'example', { name: `accept/${type}`, title, request, expect: successes(operation) });
  }
};
