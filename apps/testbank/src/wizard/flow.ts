import type { WizardContext } from './context.ts';
import { splitCredentials } from './credentials.ts';
import { type Failure, type Outcome, refused, type Scene } from './forms/form.ts';
import { forms } from './forms/index.ts';
import type { Values } from './input.ts';
import { products } from './products.ts';
import { answer, respond, type Shown, type StepResult } from './respond.ts';
import { end, type StepName, type WizardSession } from './session.ts';
import { textsIn } from './texts/index.ts';

export function sceneOf(session: WizardSession, context: WizardContext): Scene {
  return { session, context, texts: textsIn(session.language) };
}

/** Enters a step, and those after it as long as they need no form. */
export function enter(scene: Scene, step: StepName): StepResult {
  const entered = { ...scene, session: { ...scene.session, step } };
  return step === 'finish' ? finish(entered) : settle(entered, forms[step].enter(entered));
}

/** Goes on after a step, shows its form, or ends the session. */
export function settle(scene: Scene, outcome: Outcome, values?: Values): StepResult {
  const next = { ...scene, session: outcome.session };
  switch (outcome.kind) {
    case 'done':
      return enter(next, outcome.step ?? stepAfter(next.session));
    case 'fail':
      return fail(next, outcome.error);
    case 'show': {
      const fields = Object.entries(outcome.fields ?? {});
      const invalid = new Map(fields.map(([name, message]) => [name, { rules: [], message }]));
      return show(next, { error: outcome.error, invalid, values: values ?? {} });
    }
  }
}

/** Shows the form of the session. */
export function show(scene: Scene, shown: Shown = {}): StepResult {
  const { session } = scene;
  const steps = products[session.product].steps;
  const before = session.shown.filter((name) => steps.indexOf(name) < steps.indexOf(session.step));
  const next: WizardSession = {
    ...session,
    shown: [...before, session.step],
    lastError: shown.error?.lastError ?? session.lastError,
  };
  return { session: next, response: respond({ ...scene, session: next }, shown), effects: [] };
}

function fail({ session }: Scene, error: Failure): StepResult {
  const { lastError } = error;
  return {
    session: end(session, 'failed', lastError),
    response: answer(session, error),
    effects: [{ kind: 'fail', lastError }],
  };
}

function finish(scene: Scene): StepResult {
  const { session, context } = scene;
  const { bank, credentials, accounts } = session;
  if (bank === null || credentials === null) throw new Error('A session cannot finish before the login.');
  if (session.product === 'pay' && session.failures?.payment === 'refused') return settle(scene, refused(scene));
  const finished: StepResult = {
    session: end(session, 'finished'),
    response: answer(session),
    effects: [{ kind: 'finish', bank, credentials, accounts }],
  };
  if (!session.sharesCredentials || session.hasStoredCredentials) return finished;
  const id = context.newCredentialsId();
  const shared = splitCredentials({ bank, credentials }, id, context.owner, context.randomBytes);
  return {
    ...finished,
    response: { ...finished.response, additional_data: { login_credentials: shared.handedOut } },
    effects: [...finished.effects, { kind: 'store-credentials', id, half: shared.kept }],
  };
}

function stepAfter({ product, step }: WizardSession): StepName {
  const { steps } = products[product];
  return steps[steps.indexOf(step) + 1] ?? 'finish';
}
