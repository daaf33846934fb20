import { encodingOf } from './codec.ts';
import { caseOf, type Deriver, planOf, validBodies, validRequest, writable } from './derivation.ts';

/**
 * Honest requests: the plainest one, each named example of the body in each media type, each example of a parameter,
 * each media type that can be asked for.
 */
export const deriveExamples: Deriver = function* (derivation, operation) {
  const base = validRequest(derivation, operation);
  const expect = ['2XX'];
  const common = { expect };
  if (base.body === undefined) {
    const title = `${operation.id} succeeds with what is required`;
    yield caseOf(operation, 'example', { ...common, name: 'plain', title, request: planOf(operation, base) });
  }
  for (const media of writable(operation)) {
    for (const { name, value } of validBodies(derivation, media)) {
      const request = planOf(operation, { ...base, body: { media, value } });
      const what = name === '' ? 'a body that is made up' : `the example ${name}`;
      const covers = { requestMediaType: media.type, ...(name !== '' && { requestExample: name }) };
      const title = `${operation.id} accepts ${what} as ${media.type}`;
      const id = `${encodingOf(media.type)}/${name || 'made-up'}`;
      yield caseOf(operation, 'example', { ...common, name: id, title, request, covers, madeUp: name === '' });
    }
  }
  for (const parameter of operation.parameters.filter(({ in: where }) => where === 'query')) {
    for (const { name, value } of parameter.examples) {
      const translated = derivation.translate?.(value) ?? value;
      const request = planOf(operation, { ...base, query: { ...base.query, [parameter.name]: translated } });
      const title = `${operation.id} accepts the example ${name} of the parameter ${parameter.name}`;
      // What the examples are about may not exist here.
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
    yield caseOf(operation, 'example', { name: `accept/${type}`, title, request, expect: ['2XX'] });
  }
};
