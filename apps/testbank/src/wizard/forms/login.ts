import { berlinDay } from '../../calendar/berlin.ts';
import { checkbox, helpText, password, type TabsElement, text } from '../elements.ts';
import { fieldValue } from '../input.ts';
import type { Credentials, WizardSession } from '../session.ts';
import { chosenBank, type Form, invalid, type Outcome, type Scene } from './form.ts';
import { undoLogin } from './undo.ts';

/** A session ends with this wrong login. */
const maxLogins = 3;

/** Tabs of a bank code that two banks share; the first is selected at first. */
const tabs = { tra_abcdef3h8J7200bb: 'Testbank', tra_abcdef3h8J7200aa: 'Testbank Direkt' };

/** User name and PIN. */
export const loginForm: Form = {
  name: 'login',
  currentStep: 'WizardLoginStep',
  remembers: ['USER_NAME', 'privacy_policy'],
  undo: undoLogin,
  enter(scene) {
    const { session } = scene;
    return session.credentials === null ? { kind: 'show', session } : logInWith(scene, session.credentials);
  },
  elements(scene) {
    const { texts } = scene;
    const bank = chosenBank(scene);
    return [
      bank.hasTabs ? tabsElement(scene) : helpText(texts.loginTitle(bank.name), texts.loginHelp),
      text('USER_NAME', texts.userName),
      password('USER_PIN', texts.pin, 'required|between:4,40'),
      checkbox('privacy_policy', texts.privacyPolicy, 'required'),
    ];
  },
  submit(scene, values) {
    const { session, context, texts } = scene;
    const userName = fieldValue(values, 'USER_NAME');
    const pin = fieldValue(values, 'USER_PIN');
    const answer = context.logIn(chosenBank(scene), userName, pin);
    switch (answer.kind) {
      case 'accepted': {
        const { behaviour, failures, profile } = answer;
        const credentials = { userName, pin, profile, since: berlinDay(context.now) };
        return { kind: 'done', session: { ...session, behaviour, failures, credentials } };
      }
      case 'invalid-iban':
        return invalid(scene, { USER_PIN: texts.invalidIban });
      case 'down':
        return down(scene);
      case 'wrong':
        return wrong(scene);
    }
  },
};

/**
 * Logs in without the bank user. If the credentials are wrong, the form is shown without an error: the bank user has
 * typed nothing yet. The error is kept for the session of the API.
 */
function logInWith(scene: Scene, credentials: Credentials): Outcome {
  const { context } = scene;
  const session: WizardSession = { ...scene.session, credentials, hasStoredCredentials: true };
  const answer = context.logIn(chosenBank(scene), credentials.userName, credentials.pin);
  if (answer.kind === 'accepted') {
    const { behaviour, failures } = answer;
    return { kind: 'done', session: { ...session, behaviour, failures } };
  }
  if (answer.kind === 'down') return down({ ...scene, session: withoutCredentials(session) });
  return credentialsRefused(session);
}

/** Shared credentials that are not two halves of one whole, or that the bank refuses. */
export function credentialsRefused(session: WizardSession): Outcome {
  return { kind: 'show', session: { ...withoutCredentials(session), lastError: 'login_failed' } };
}

/** @returns whether there is such a tab */
export function isTab(tab: unknown): tab is string {
  return typeof tab === 'string' && Object.hasOwn(tabs, tab);
}

function withoutCredentials(session: WizardSession): WizardSession {
  return { ...session, ...undoLogin };
}

function wrong({ session, texts }: Scene): Outcome {
  const counted = { ...session, failedLogins: session.failedLogins + 1 };
  if (counted.failedLogins >= maxLogins) {
    const error = { code: 'login_failed', message: texts.errors.logins, lastError: 'max_login_tries' } as const;
    return { kind: 'fail', session: counted, error };
  }
  const error = { code: 'login_failed', message: texts.errors.login, lastError: 'login_failed' } as const;
  return { kind: 'show', session: counted, error };
}

/** A bank that cannot be reached has judged no login. */
function down({ session, texts }: Scene): Outcome {
  const error = { code: 'tech_error', message: texts.errors.bankDown, lastError: 'tech_error' } as const;
  return { kind: 'show', session, error };
}

function tabsElement({ session, texts }: Scene): TabsElement {
  const selected = session.tab ?? 'tra_abcdef3h8J7200bb';
  return { type: 'tabs', name: 'login_tabs', label: texts.tabs, tabs, selected };
}
