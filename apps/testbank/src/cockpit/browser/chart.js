/** @import { Turnover } from '../types.ts' */
/** @import { Point } from './balance.js' */
import { element } from '@xs2a/server/page/dom.js';
import { balancesByDay, ticksFor } from './balance.js';

const height = 220;
const margin = { left: 64, right: 26, top: 12, bottom: 28 };

/** Units are pixels, so that texts have their size: on a phone, the chart is narrower. */
const narrow = matchMedia('(max-width: 47.99rem)');

const euros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const wholeEuros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** @param {number} amount in euros */
export function money(amount) {
  return euros.format(amount);
}

/**
 * A chart of the balance, and the same numbers as a table: the balance at the end of each month.
 *
 * @param {string} label
 * @param {number} balance of today, in euros
 * @param {readonly Turnover[]} turnovers
 */
export function balanceChart(label, balance, turnovers) {
  const points = balancesByDay(balance, turnovers);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return element('p', { class: 'muted' }, 'There are too few turnovers for a chart.');
  }
  const lowest = points.reduce((least, point) => (point.balance < least.balance ? point : least));
  const summary = `${label} from ${first.day} to ${last.day}: lowest ${money(lowest.balance)} on ${lowest.day}, last ${money(last.balance)}`;
  return element(
    'figure',
    { class: 'chart' },
    draw(points, summary),
    element('figcaption', { class: 'muted' }, `${summary}.`),
    monthTable(points),
  );
}

/**
 * @param {Point[]} points
 * @param {string} summary
 */
function draw(points, summary) {
  const width = narrow.matches ? 330 : 800;
  const days = points.map(({ day }) => Date.parse(day));
  const [from = 0] = days;
  const to = days.at(-1) ?? 0;
  const ticks = ticksFor(points.map((point) => point.balance));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  /** @param {number} day */
  const x = (day) => margin.left + ((day - from) / (to - from)) * (width - margin.left - margin.right);
  /** @param {number} balance */
  const y = (balance) =>
    height - margin.bottom - ((balance - low) / (high - low)) * (height - margin.top - margin.bottom);
  // A balance lasts until the next turnover: steps, not slopes.
  const path = points.map((point, index) => {
    const [left, top] = [x(days[index] ?? 0).toFixed(1), y(point.balance).toFixed(1)];
    return index === 0 ? `M${left} ${top}` : `H${left}V${top}`;
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary },
    ...ticks.flatMap((tick) => [
      svg('line', {
        class: tick === 0 ? 'zero' : 'grid',
        x1: margin.left,
        x2: width - margin.right,
        y1: y(tick),
        y2: y(tick),
      }),
      svg('text', { x: margin.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, wholeEuros.format(tick)),
    ]),
    ...monthStarts(from, to, narrow.matches ? 4 : 8).map((month) =>
      svg('text', { x: x(month), y: height - 8, 'text-anchor': 'middle' }, monthName(month)),
    ),
    svg('path', { class: 'line', d: path.join('') }),
  );
}

/**
 * First days of months, as many as can be read next to each other.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} most
 */
function monthStarts(from, to, most) {
  const start = new Date(from);
  const starts = [];
  for (let month = start.getUTCMonth() + 1; starts.length < 120; month += 1) {
    const first = Date.UTC(start.getUTCFullYear(), month, 1);
    if (first > to) break;
    starts.push(first);
  }
  const every = Math.ceil(starts.length / most);
  return starts.filter((_, index) => index % every === 0);
}

/** @param {number} month */
function monthName(month) {
  return new Date(month).toLocaleDateString('en', { month: 'short', year: '2-digit', timeZone: 'UTC' });
}

/** @param {Point[]} points */
function monthTable(points) {
  const months = new Map(points.map((point) => [point.day.slice(0, 7), point]));
  const rows = [...months].map(([month, point]) =>
    element('tr', {}, element('th', { scope: 'row' }, month), element('td', {}, money(point.balance))),
  );
  return element(
    'details',
    {},
    element('summary', {}, 'As a table'),
    element(
      'table',
      {},
      element('caption', { class: 'muted' }, 'Balance after the last turnover of each month'),
      element(
        'thead',
        {},
        element('tr', {}, element('th', { scope: 'col' }, 'Month'), element('th', { scope: 'col' }, 'Balance')),
      ),
      element('tbody', {}, ...rows),
    ),
  );
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
function svg(name, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}
