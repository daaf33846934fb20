import { pipeline, runStep, type Step, StepError } from './steps.ts';

/**
 * Runs the steps from contract to types. A broken contract is reported, not thrown: the author is about to repair it.
 *
 * @param changed files that gave the reason, for the report
 */
export async function compile(
  changed: readonly string[],
  steps: readonly Step[] = pipeline,
): Promise<{ ok: boolean; report: string }> {
  const reason = changed.length === 0 ? 'start' : changed.join(', ');
  const done: string[] = [];
  let total = 0;
  for (const step of steps) {
    try {
      const ms = await runStep(step);
      total += ms;
      done.push(`${step.name} ${Math.round(ms)} ms`);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      return { ok: false, report: `${reason}: ${step.name} failed\n\n${error.message}\n` };
    }
  }
  return { ok: true, report: `${reason}: ${done.join(', ')} (${Math.round(total)} ms)` };
}
