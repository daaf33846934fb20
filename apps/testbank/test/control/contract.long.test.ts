import { expect, it } from 'vitest';
import { readDocument } from '../../scripts/control.ts';
import { lint, unfit } from '../../scripts/lint.ts';

it('the contract of the control keeps the rules that fit', async () => {
  expect(await lint(await readDocument())).toEqual([]);
});

it('a contract that breaks a rule is found', async () => {
  const document = await readDocument();
  const [path = ''] = Object.keys(document.paths);
  const item = document.paths[path] as { get: { summary?: string } };
  delete item.get.summary;
  expect(await lint(document)).toMatchObject([{ rule: 'summary-sentence-case', repair: expect.any(String) }]);
});

it('a rule that does not fit has its reason', () => {
  expect(Object.values(unfit).filter((reason) => !/^[A-Z].*\.$/.test(reason))).toEqual([]);
});
