import { describe, expect, it } from 'vitest';
import { ours } from '../ours.ts';
import { casesOf } from './derive.ts';

const cases = casesOf(ours);
const of = (group: string) => cases.filter((testCase) => testCase.group === group);

describe('the cases of our contract', () => {
  it('have ids of their own, the same from run to run', () => {
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(casesOf(ours).map(({ id }) => id)).toEqual(ids);
  });

  it('are more than 3000, some of them for every operation', () => {
    expect(cases.length).toBeGreaterThan(3000);
    for (const { id } of ours.operations) {
      const groups = new Set(cases.filter((testCase) => testCase.operationId === id).map(({ group }) => group));
      expect([...groups], id).toEqual(expect.arrayContaining(['example', 'credentials', 'situation']));
    }
  });

  it('send every example of every body', () => {
    const documented = ours.operations.flatMap(({ id, body }) =>
      (body?.content ?? []).flatMap(({ type, examples }) => examples.map(({ name }) => `${id} ${type} ${name}`)),
    );
    const sent = of('example').map(
      ({ operationId, covers }) => `${operationId} ${covers.requestMediaType} ${covers.requestExample}`,
    );
    expect(documented.filter((example) => !sent.includes(example))).toEqual([]);
    expect(documented.length).toBeGreaterThan(90);
  });

  it('ask for every documented situation', () => {
    const documented = ours.operations.flatMap(({ id, responses }) =>
      responses.flatMap(({ status, content }) =>
        content.length === 0
          ? [`${id} ${status}`]
          : content.flatMap(({ examples }) => examples.map(({ name }) => `${id} ${status} ${name}`)),
      ),
    );
    const asked = of('situation').map(({ operationId, request }) => {
      const [, code, example] = /code=(\d+)(?:, example=(\S+))?/.exec(request.headers.prefer ?? '') ?? [];
      return [operationId, code, example].filter((part) => part !== undefined).join(' ');
    });
    expect(documented.filter((situation) => !asked.includes(situation))).toEqual([]);
  });

  it('spoil every field of every body, in JSON and as a form', () => {
    const spoiled = new Set(of('bad-input').map(({ id }) => /^(\w+\/bad-input\/(?:json|form)\/[^:.]+)/.exec(id)?.[1]));
    const fields = ours.operations.flatMap(({ id, body }) => {
      const names = Object.keys(
        ours.resolve<{ properties?: object }>(body?.content[0]?.schema?.schema ?? {}).properties ?? {},
      );
      return names.flatMap((name) => [`${id}/bad-input/json/${name}`, `${id}/bad-input/form/${name}`]);
    });
    expect(fields.filter((name) => !spoiled.has(name))).toEqual([]);
    expect(fields.length).toBeGreaterThan(100);
  });

  it('refuse every unknown id, and every documented form of it is asked for', () => {
    const withId = ours.operations.filter(({ path }) => path.includes('{')).map(({ id }) => id);
    expect(new Set(of('unknown-id').map(({ operationId }) => operationId))).toEqual(new Set(withId));
  });
});
