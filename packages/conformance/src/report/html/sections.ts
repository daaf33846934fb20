import type { Run } from '../../types.ts';
import type { Report } from '../report.ts';
import { byGroup, byOperation, type Count, duration, plural, totalsOf } from '../summary.ts';
import { html, type Markup } from './markup.ts';

export function factsSection({ run, coverage }: Report): Markup {
  const { cases, failed, findings, occurrences, leftOut } = totalsOf(run);
  const facts: [name: string, value: string | number][] = [
    ['Cases', cases],
    ['Failed', failed],
    ['Findings', findings],
    ['Occurrences', occurrences],
    ['Left out', leftOut],
    ['Coverage', `${coverage.percent} %`],
    ['Requests', run.requests],
    ['Duration', duration(run.milliseconds)],
    ['Seed', run.seed],
  ];
  return html`<section aria-labelledby="facts">
<h2 id="facts">At a glance</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`;
}

export function casesSection(run: Run): Markup {
  const operations = byOperation(run);
  return html`<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
${countTable('Cases by group', 'Group', byGroup(run))}
<details class="gaps"><summary>${plural(operations.length, 'operation')}</summary>
${countTable('Cases by operation', 'Operation', operations)}</details>
</section>`;
}

export function leftOutSection({ leftOut }: Run): Markup {
  if (leftOut.length === 0)
    return html`<section aria-labelledby="left-out"><h2 id="left-out">Left out</h2><p>Nothing.</p></section>`;
  const rows = leftOut.map(
    ({ group, cases, reason }) =>
      html`<tr><th scope="row">${group}</th><td class="number">${cases}</td><td>${reason}</td></tr>`,
  );
  return html`<section aria-labelledby="left-out">
<h2 id="left-out">Left out</h2>
<table><thead><tr><th scope="col">Group</th><th scope="col" class="number">Cases</th><th scope="col">Why</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>`;
}

function countTable(label: string, head: string, counts: readonly Count[]): Markup {
  const rows = counts.map(
    ({ name, cases, failed }) =>
      html`<tr><th scope="row" class="name">${name}</th><td class="number">${cases}</td><td class="number">${failed > 0 ? html`<span class="failed">${failed}</span>` : 0}</td></tr>`,
  );
  return html`<table aria-label="${label}"><thead><tr><th scope="col">${head}</th><th scope="col" class="number">Cases</th><th scope="col" class="number">Failed</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
