import { describeValues } from './describe-values.ts';

describeValues('the wizard', [
  { fact: 'the wizard opens in German or English', schema: 'Language', accepts: ['de', 'en'], refuses: ['es'] },
  {
    fact: 'the wizard changes to German, English or Spanish',
    schema: 'WizardLanguage',
    accepts: ['de', 'en', 'es'],
    refuses: ['fr'],
  },
  {
    fact: 'the wizard has six actions',
    schema: 'WizardAction',
    accepts: ['back', 'switch-login-tabs', 'poll', 'change-language', 'complete-bankcodes', 'abort'],
    refuses: ['finish'],
  },
  {
    fact: 'an error of the wizard has one of seven codes',
    schema: 'WizardErrorCode',
    accepts: [
      'login_failed',
      'session_timeout',
      'tan_failed',
      'tech_error',
      'testmode_error',
      'trans_not_possible',
      'validation_failed',
    ],
    refuses: ['oops'],
  },
  {
    fact: 'the wizard suggests at most 5 banks',
    schema: 'WizardAutocomplete/properties/data',
    accepts: [suggestions(5)],
    refuses: [suggestions(6)],
  },
  {
    fact: 'validation rules have a grammar',
    schema: 'ValidationRules',
    accepts: ['', 'required|alpha_num', 'between:4,40', 'digits:6', 'in:a,b', 'min:1|max:9', 'size:3'],
    refuses: ['required|', 'between:4', 'digits', 'email'],
  },
  {
    fact: 'a flicker code is frames of bars',
    schema: 'FlickerElement/properties/code',
    accepts: [
      [0, 1],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    refuses: [[2], ['0']],
  },
]);

function suggestions(count: number): object[] {
  return Array.from({ length: count }, () => ({ value: '88888888', label: 'Testbank' }));
}
