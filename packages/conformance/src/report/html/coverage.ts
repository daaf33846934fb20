import { keysOf } from '@xs2a/contract';
import { labels, ratio } from '../../coverage/labels.ts';
import type { CoverageItem, CoverageResult, Dimension } from '../../coverage/result.ts';
import { html, type Markup } from './markup.ts';

/** Missing items that are listed for a dimension; the JSON report lists all. */
const maxItems = 200;

export function coverageSection(coverage: CoverageResult): Markup {
  const gaps = coverage.dimensions.filter(({ missing }) => missing.length > 0);
  return html`<section aria-labelledby="coverage">
<h2 id="coverage">Coverage: ${coverage.percent} %</h2>
<table>
<thead><tr><th scope="col">Of what the contract documents</th><th scope="col" class="number">Seen</th><th scope="col" class="number">Share</th><th scope="col" class="wide"><span class="hidden">Share as a bar</span></th></tr></thead>
<tbody>${coverage.dimensions.map(row)}</tbody>
</table>
${gaps.length === 0 ? undefined : html`<div class="gaps"><h3>Missing</h3>${gaps.map(gap)}</div>`}
</section>`;
}

function row(dimension: Dimension): Markup {
  const { name, total, percent } = dimension;
  const label = labels[name];
  if (total === 0)
    return html`<tr><th scope="row">${label}</th><td class="number">none</td><td class="number">–</td><td class="wide"></td></tr>`;
  return html`<tr><th scope="row">${label}</th><td class="number">${ratio(dimension)}</td><td class="number">${percent.toFixed(1)} %</td><td class="wide"><meter min="0" max="100" value="${percent}" aria-label="${label}">${percent} %</meter></td></tr>
`;
}

function gap({ name, missing }: Dimension): Markup {
  const more = missing.length - maxItems;
  return html`<details><summary>${labels[name]}: ${missing.length}</summary>
<ul>${missing.slice(0, maxItems).map(item)}${more > 0 ? html`<li>and ${more} more</li>` : undefined}</ul></details>
`;
}

function item({ operationId, name, pointer }: CoverageItem): Markup {
  const place = keysOf(pointer).join(' › ');
  return html`<li><strong>${name}</strong>${name === operationId ? '' : ` of ${operationId}`}<br><code class="quiet">${place}</code></li>`;
}
