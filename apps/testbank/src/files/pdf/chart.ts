/** The balance at the end of each day as a picture. */
import { type Day, dayOfMonth, monthOf } from '../../calendar/day.ts';
import type { Cents } from '../../money.ts';
import { formatDay, formatEuros, formatWholeEuros } from './format.ts';
import { colors, margin, type Paper, pageWidth, reserve, styles, widthOf, writeLine, writeLineUntil } from './paper.ts';

export interface DailyBalance {
  readonly day: Day;
  readonly balance: Cents;
}

const height = 130;
const labelHeight = 16;

/** @param balances the first day first; at least one */
export function balanceChart(paper: Paper, balances: readonly DailyBalance[]): void {
  const { document, root } = paper;
  reserve(paper, height + labelHeight);
  const top = paper.y + 6;
  const amounts = balances.map(({ balance }) => balance);
  const ticks = ticksOf(Math.min(0, ...amounts), Math.max(0, ...amounts));
  const [low = 0, high = 0] = [ticks[0], ticks.at(-1)];
  const labels = ticks.map(formatWholeEuros);
  const left = margin + Math.max(...labels.map((label) => widthOf(document, label, styles.small))) + 8;
  const right = margin + pageWidth;
  const plotHeight = height - 12;
  const yOf = (amount: Cents) => top + plotHeight * (1 - (amount - low) / (high - low));
  const step = (right - left) / balances.length;

  const draw = () => {
    for (const [index, tick] of ticks.entries()) {
      const y = yOf(tick);
      document
        .moveTo(left, y)
        .lineTo(right, y)
        .lineWidth(tick === 0 ? 1 : 0.5)
        .strokeColor(tick === 0 ? colors.muted : colors.rule)
        .stroke();
      writeLineUntil(document, labels[index] ?? '', left - 5, y - 5.5, styles.small);
    }
    drawBalances();
    for (const { index, text } of dayLabels(balances)) {
      const x = left + index * step;
      const width = widthOf(document, text, styles.small);
      if (x + width <= right) writeLine(document, text, x, top + plotHeight + 5, styles.small);
    }
  };

  /** A step for each day: a balance stays until the next booking. */
  function drawBalances(): void {
    const line = () => {
      for (const [index, { balance }] of balances.entries()) {
        const x = left + index * step;
        if (index === 0) document.moveTo(x, yOf(balance));
        else document.lineTo(x, yOf(balance));
        document.lineTo(x + step, yOf(balance));
      }
    };
    line();
    document.lineTo(right, yOf(0)).lineTo(left, yOf(0)).closePath().fillColor(colors.accent, 0.12).fill();
    document.fillOpacity(1);
    line();
    document.lineWidth(1.2).lineJoin('round').strokeColor(colors.accent).stroke();
  }

  const options: object = {
    alt: describe(balances),
    bbox: [margin, paper.y, right, paper.y + height + labelHeight],
    placement: 'Block',
  };
  const figure = document.struct('Figure', options, draw);
  root.add(figure);
  figure.end();
  paper.y += height + labelHeight;
}

/** The picture in words. */
function describe(balances: readonly DailyBalance[]): string {
  const byBalance = balances.toSorted((one, other) => one.balance - other.balance);
  const [first, last, lowest, highest] = [balances[0], balances.at(-1), byBalance[0], byBalance.at(-1)].map(
    (entry) => `${formatEuros(entry?.balance ?? 0)} am ${formatDay(entry?.day ?? '')}`,
  );
  return `Verlauf des Kontostands von ${first} bis ${last}. Niedrigster Stand ${lowest}, höchster Stand ${highest}.`;
}

/** Round amounts from below the lowest to above the highest; at least two. */
function ticksOf(lowest: Cents, highest: Cents): Cents[] {
  const span = Math.max(highest - lowest, 100_00);
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= 5) ?? 10 * power;
  const first = Math.floor(lowest / step);
  const count = Math.max(1, Math.ceil(highest / step) - first);
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
}

/** The first day of each month, or about six days of a short range. */
function dayLabels(balances: readonly DailyBalance[]): { index: number; text: string }[] {
  const months = balances.flatMap(({ day }, index) => (dayOfMonth(day) === 1 ? [{ index, day }] : []));
  const every = Math.ceil(balances.length / 6);
  const entries =
    months.length >= 3
      ? months.filter((_, index) => index % Math.ceil(months.length / 12) === 0)
      : balances.flatMap(({ day }, index) => (index % every === 0 ? [{ index, day }] : []));
  const isMonthly = months.length >= 3;
  return entries.map(({ index, day }) => ({
    index,
    text: isMonthly ? `${monthOf(day).slice(5)}/${day.slice(2, 4)}` : formatDay(day).slice(0, 6),
  }));
}
