import type { FindingGroup, Run } from '../../types.ts';
import { plural, several } from '../summary.ts';
import { html, type Markup } from './markup.ts';

export function findingsSection({ findings }: Run): Markup {
  return html`<section aria-labelledby="findings">
<h2 id="findings">To repair</h2>
${findings.length === 0 ? html`<p>Nothing: no answer was other than documented.</p>` : findings.map(article)}
</section>`;
}

function article({ finding, count, caseIds, operationIds, curl }: FindingGroup): Markup {
  const { rule, place, found, expected, repair } = finding;
  return html`<article class="finding">
<h3>${rule} at <code>${place}</code></h3>
<p class="quiet">${plural(count, 'case')} of ${several(operationIds, 5)}</p>
<dl>
<dt>Found</dt><dd>${found}</dd>
<dt>Expected</dt><dd>${expected}</dd>
<dt>Repair</dt><dd>${repair}</dd>
</dl>
<details><summary>${caseIds.length < count ? `The first ${caseIds.length} cases` : plural(count, 'case')}, and how to send the first again</summary>
<ul>${caseIds.map((id) => html`<li><code>${id}</code></li>`)}</ul>
<pre class="again">${curl}</pre></details>
</article>
`;
}
