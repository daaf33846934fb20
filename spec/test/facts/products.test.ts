import { describeValues } from './describe-values.ts';

describeValues('the products', [
  {
    fact: 'the length of an id is not pinned',
    schema: 'PaymentId',
    accepts: [`xp_${'a'.repeat(16)}`, `xp_${'a'.repeat(20)}`],
    refuses: ['xv_irCumJEUY550DLe2', 'xp_'],
  },
  {
    fact: 'turnovers of 10 to 365 days',
    schema: 'TurnoverDays',
    accepts: [10, 365, '10', '365'],
    refuses: [9, 366, '9', '366', 1.5],
  },
  {
    fact: 'a purpose on a statement has at most 54 characters',
    schema: 'Payment/properties/purpose',
    accepts: ['x'.repeat(54)],
    refuses: ['x'.repeat(55)],
  },
  {
    fact: 'an account holder has at most 255 characters',
    schema: 'Verification/properties/account_holder',
    accepts: ['x'.repeat(255)],
    refuses: ['x'.repeat(256)],
  },
  {
    fact: 'a payment is NONE, RECEIVED or LOSS',
    schema: 'PaymentStatus',
    accepts: ['NONE', 'RECEIVED', 'LOSS'],
    refuses: ['none', ''],
  },
  {
    fact: 'a payment is made in euros',
    schema: 'PaymentInput/properties/currency_id',
    accepts: ['EUR'],
    refuses: ['USD'],
  },
  {
    fact: 'a direct debit is recommended at ANY time, at a DATE, or not',
    schema: 'DirectDebitRecommendation',
    accepts: ['ANY', 'DATE', 'REJECT'],
    refuses: ['NONE'],
  },
  {
    fact: 'a name matches from 0 to 100',
    schema: 'NameCheck/properties/similarity',
    accepts: [0, 100],
    refuses: [-1, 101],
  },
  {
    fact: 'a standing order runs by day, week, month or year',
    schema: 'StandingOrder/properties/frequency',
    accepts: ['d', 'w', 'm', 'y'],
    refuses: ['q'],
  },
  {
    fact: 'a sync is full, shared or none',
    schema: 'SyncMode',
    accepts: ['full', 'shared', 'none'],
    refuses: ['auto'],
  },
]);
