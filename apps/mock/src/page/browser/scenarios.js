/** @import { Scenario } from '../types.ts' */
import { element, find } from '@xs2a/server/page/dom.js';
import { onPins, pinScenario } from './pins.js';

const list = find('scenario-list', HTMLUListElement);

/** @param {Scenario[]} scenarios */
export function showScenarios(scenarios) {
  list.replaceChildren(...scenarios.map(showScenario));
}

/** @param {Scenario} scenario */
function showScenario(scenario) {
  const steps = scenario.steps.map((step) => element('li', {}, step));
  const button = element(
    'button',
    {
      type: 'button',
      class: 'situation',
      'data-scenario': scenario.name,
      title: 'Pin this scenario',
      click: () => pinScenario(scenario),
    },
    element('span', { class: 'title' }, scenario.summary),
    element('span', { class: 'muted' }, `${scenario.name} · ${scenario.operationId}`),
  );
  return element('li', {}, button, element('ol', { class: 'steps' }, ...steps));
}

onPins((pins) => {
  const pinned = new Set(pins.map(({ scenario }) => scenario));
  for (const button of list.querySelectorAll('button')) {
    button.classList.toggle('is-pinned', pinned.has(button.dataset.scenario ?? ''));
  }
});
