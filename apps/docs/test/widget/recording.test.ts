import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recordingFile, recordWizard } from './recording.ts';

const recorded = JSON.parse(await readFile(recordingFile, 'utf8'));

test('the Testbank gives the answers that the demo plays', async () => {
  expect(recorded, 'Record them anew: node test/widget/recording.ts').toEqual(await recordWizard());
});

test('the recording has the forms of a verification, in their order', () => {
  expect(recorded.forms.map(({ form }: { form: { name: string } }) => form.name)).toEqual([
    'bank',
    'login',
    'account',
    'finish',
  ]);
});
