/** The diagram of a risk with the widget, line by line. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawingOf } from '../../src/site/diagrams.ts';
import { readSequence } from '../../src/site/sequence.ts';
import { openScene, type Scene } from './scene.ts';
import { walkSequence } from './sequence.ts';
import { expectFormats, requests, risk, riskSteps, serverSteps, sessionOf, widgetSteps } from './steps.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene('2026-06-05T10:00:00Z');
});
afterAll(() => scene.close());

test('the Testbank does what the diagram of a risk with the widget says', async () => {
  await walkSequence(readSequence(drawingOf('risk-widget').source), {
    steps: {
      ...serverSteps(scene),
      ...widgetSteps(scene),
      ...riskSteps(scene),
      'X->>B: log in, read': async () => {
        const { steps } = await sessionOf(scene);
        expect(steps.map(({ form }) => form)).toEqual(['bank', 'login', 'account', 'finish']);
      },
      'X->>X: run checks': async () => {
        await scene.send('GET /v1/risks/…');
        expect(Object.keys(scene.answer.body)).toContain('xs2a_chargeback_check');
      },
      'X-->>S: PDF or JSON': () => expectFormats(scene, ['PDF', 'JSON']),
    },
    otherwise: requests(scene, { 'POST /v1/risks': risk }),
  });
});
