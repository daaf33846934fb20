import type { WizardErrorDetails, WizardForm, WizardSuggestion } from '@xs2a/types';
import { assertType, expectTypeOf, test } from 'vitest';
import { openWizard, type Wizard, type WizardState, type WizardTransport } from '../../src/wizard/index.ts';

const transport = {} as WizardTransport;
const wizard = {} as Wizard;

test('opening gives a wizard with a state', () => {
  expectTypeOf(openWizard(transport, 'key')).resolves.toEqualTypeOf<Wizard>();
  expectTypeOf(wizard.state).toEqualTypeOf<WizardState>();
});

test('the state narrows by phase until nothing is left', () => {
  const { state } = wizard;
  switch (state.phase) {
    case 'form':
      expectTypeOf(state.form).toEqualTypeOf<WizardForm>();
      expectTypeOf(state.error).toEqualTypeOf<WizardErrorDetails | undefined>();
      // @ts-expect-error only `polling` has an interval
      state.interval;
      return;
    case 'polling':
      expectTypeOf(state.interval).toBeNumber();
      return;
    case 'finished':
      expectTypeOf(state.loginCredentials).toEqualTypeOf<string | undefined>();
      // @ts-expect-error the end has no form
      state.form;
      return;
    case 'failed':
      expectTypeOf(state.aborted).toBeBoolean();
      // @ts-expect-error there are no credentials without success
      state.loginCredentials;
      return;
    default:
      expectTypeOf(state).toBeNever();
  }
});

test('every step gives the next state, suggestions aside', () => {
  expectTypeOf(wizard.submit).returns.resolves.toEqualTypeOf<WizardState>();
  expectTypeOf(wizard.poll).returns.resolves.toEqualTypeOf<WizardState>();
  expectTypeOf(wizard.abort).returns.resolves.toEqualTypeOf<WizardState>();
  expectTypeOf(wizard.completeBankcodes).returns.resolves.toEqualTypeOf<readonly WizardSuggestion[]>();
});

test('arguments are those of the contract', () => {
  assertType(wizard.changeLanguage('en'));
  // @ts-expect-error the wizard has no texts in French
  assertType(wizard.changeLanguage('fr'));
  // @ts-expect-error the country is required
  assertType(wizard.completeBankcodes({ bank_code: '8' }));
  // @ts-expect-error a value is not an object
  assertType(wizard.submit({ pin: { secret: true } }));
  // @ts-expect-error a state is only read
  wizard.state = { phase: 'failed', aborted: true, error: undefined };
});
