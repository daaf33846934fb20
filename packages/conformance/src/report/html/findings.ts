import type { FindingGroup, Run } from '../../types.ts';
import { plural, several } from '../summary.ts';
import { html, type Markup } from './markup.ts';

export function findingsSection({ findings }: Run): Markup {
  return html`<section aria-labelledby="findings">
<h2 id="findings">To repair</h2>
${findings.length === 0 ? html`<p>Nothing: no answer was other than documented.</p>` : findings.map(article)}
</section>`;
}

function article(group: FindingGroup): Markup {
  const { finding, count, cases, caseIds, operationIds, places, values, curl, notes, before } = group;
  const { rule, place, found, expected, repair } = finding;
  const others = values.filter((value) => value !== found);
  const times = count === cases ? '' : `, ${plural(count, 'occurrence')}`;
  return html`<article class="finding">
<h3>${rule} at <code>${place}</code></h3>
<p class="quiet">${plural(cases, 'case')} of ${several(operationIds, 5)}${times}</p>
<dl>
<dt>Found</dt><dd>${found}</dd>
${others.length === 0 ? undefined : html`<dt>Also</dt>${others.map((value) => html`<dd>${value}</dd>`)}`}
<dt>Expected</dt><dd>${expected}</dd>
<dt>Repair</dt><dd>${repair}</dd>
${places.length < 2 ? undefined : html`<dt>Places</dt><dd>${places.map((other) => html`<code>${other}</code><br>`)}</dd>`}
</dl>
<details><summary>${caseIds.length < cases ? `The first ${caseIds.length} cases` : plural(cases, 'case')}, and how to send the first again</summary>
<ul>${caseIds.map((id) => html`<li><code>${id}</code></li>`)}</ul>
${operationIds.length > 5 ? html`<p class="quiet">All operations: ${operationIds.join(', ')}</p>` : undefined}
<pre class="again" tabindex="0">${curl}</pre>
${notes.map((note) => html`<p>${note}</p>`)}
${before === undefined ? undefined : html`<pre class="again" tabindex="0">${before}</pre>`}</details>
</article>
`;
}
