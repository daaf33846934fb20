import { become, ignoring, isForm, type Mutant, onStatus } from './mutant.ts';

/** Requests that are wrong, and accepted. */
export const validation: Mutant[] = [
  { name: 'the length of metadata values is not checked', operation: 'createRisk', answer: ignoring(/^metadata\./) },
  { name: 'the number of metadata entries is not checked', operation: 'createPayment', answer: ignoring(/^metadata$/) },
  { name: 'a required field may be missing', operation: 'createPayment', answer: ignoring(/^purpose$|^amount$/) },
  { name: 'an unknown language is accepted', operation: 'submitWizardStep', answer: ignoring(/^language$/) },
  { name: 'tabs are switched without naming one', operation: 'submitWizardStep', answer: ignoring(/^tab$/) },
  { name: 'a step of the wizard needs no session', operation: 'submitWizardStep', answer: ignoring(/^key$/) },
  { name: 'forms are not checked', operation: 'createVerification', answer: ignoring(/./, isForm) },
  {
    name: 'JSON is not checked',
    operation: 'createVerification',
    answer: ignoring(/./, (passing) => !isForm(passing)),
  },
  { name: 'the parameters of a risk check are not checked', operation: 'createRisk', answer: ignoring(/^xs2a_\w+\./) },
  { name: 'an impossible page is accepted', operation: 'listBankUsers', answer: ignoring(/^page$/) },
  { name: 'an impossible date is accepted', operation: 'getBankAccountTurnovers', answer: ignoring(/^from$|^to$/) },
  { name: 'a body that is no JSON is accepted', operation: 'createBankUser', answer: ignoring(/^body$/) },
  {
    name: 'credentials are not asked for',
    operation: 'getVersion',
    answer: onStatus(401, (returned, _, good) => become(returned, good)),
  },
  {
    name: 'another user name than documented, or none, is accepted without a password',
    operation: 'listAccessTokens',
    answer: onStatus(401, (returned, _, good) => become(returned, good)),
  },
];
