/** What the reports say about each rule: what happened, and what to do about it. */
import { midSentence } from './mid-sentence.ts';
import { quote } from './quote.ts';
import type { Occurrence, Rule } from './rule.ts';
import type { RuleName } from './table.ts';

type Wording = Pick<Rule, 'message' | 'repair'>;

const isNew = ({ subject }: Occurrence) => `${subject} is new.`;
const isNewAndRequired = ({ subject }: Occurrence) => `${subject} is new and required.`;
const isRemoved = ({ subject }: Occurrence) => `${subject} is removed.`;
const changes = ({ subject }: Occurrence) => `${subject} changes.`;
const changesFromTo = ({ subject, before, after }: Occurrence) =>
  `${subject} changes from ${quote(before)} to ${quote(after)}.`;
const changeFromTo = ({ subject, before, after }: Occurrence) =>
  `${subject} change from ${quote(before)} to ${quote(after)}.`;
const mayNowBe = ({ subject, after }: Occurrence) => `${subject} may now be ${quote(after)}.`;
const mayNoLongerBe = ({ subject, before }: Occurrence) => `${subject} may no longer be ${quote(before)}.`;

const raiseMinor = 'Raise at least the minor version.';
const raisePatch = 'Raise at least the patch version.';
const addField = 'Keep this field as it is, and add a new one.';

export const wording: Readonly<Record<RuleName, Wording>> = {
  'property-added': { message: isNew, repair: raiseMinor },
  'operation-added': { message: isNew, repair: raiseMinor },
  'parameter-added': { message: isNew, repair: raiseMinor },

  'property-removed': { message: isRemoved, repair: 'Keep the field and deprecate it.' },
  'parameter-removed': { message: isRemoved, repair: 'Keep the parameter and deprecate it.' },

  'type-changed': {
    message: ({ subject, before, after }) => `${subject} changes its type from ${quote(before)} to ${quote(after)}.`,
    repair: addField,
  },
  'type-narrowed': {
    message: ({ subject, before, after }) => `${subject} narrows its type from ${quote(before)} to ${quote(after)}.`,
    repair: 'In requests, keep accepting the other types.',
  },
  'type-widened': {
    message: ({ subject, before, after }) => `${subject} widens its type from ${quote(before)} to ${quote(after)}.`,
    repair: 'In responses, add a new field for the other type.',
  },
  'format-changed': { message: changesFromTo, repair: addField },
  'content-changed': { message: changesFromTo, repair: addField },
  'format-narrowed': {
    message: ({ subject, before, after }) => `${subject} narrows from ${quote(before)} to ${quote(after)}.`,
    repair: 'In requests, keep the format.',
  },
  'format-widened': {
    message: ({ subject, before, after }) => `${subject} widens from ${quote(before)} to ${quote(after)}.`,
    repair: 'In responses, keep the format.',
  },
  'const-changed': {
    message: ({ subject, before, after }) =>
      `${subject} changes from ${quote(before)} to the constant ${quote(after)}.`,
    repair: addField,
  },
  'const-introduced': {
    message: ({ subject, after }) => `${subject} is now the constant ${quote(after)}.`,
    repair: 'In requests, accept the other values as well.',
  },
  'const-dropped': {
    message: ({ subject, before }) => `${subject} is no longer the constant ${quote(before)}.`,
    repair: 'In responses, keep the constant.',
  },
  'union-branch-added': {
    message: ({ subject, after }) => `${subject} may now be ${quote(after)} as well.`,
    repair: 'In responses, add a new field for the new branch.',
  },
  'union-branch-removed': { message: mayNoLongerBe, repair: 'In requests, keep accepting the branch.' },
  'union-branch-replaced': {
    message: ({ subject, before, after }) => `A branch of ${subject} changes from ${quote(before)} to ${quote(after)}.`,
    repair: 'Keep the branch; in requests, add the other one next to it.',
  },

  'description-changed': {
    message: ({ subject }) => `The description of ${midSentence(subject)} changes.`,
    repair: 'If the meaning is the same, state `Semantics: unchanged`; if not, add a new field.',
  },
  'description-added': { message: ({ subject }) => `${subject} is described.`, repair: raisePatch },

  'operation-removed': {
    message: isRemoved,
    repair: 'Keep the operation and deprecate it; offer the new URL in addition.',
  },
  'alias-added': { message: ({ subject }) => `The alias ${subject} is new.`, repair: raiseMinor },
  'alias-removed': {
    message: ({ subject }) => `The alias ${subject} is removed.`,
    repair: 'Keep the alias in `x-aliases`.',
  },
  'server-added': { message: isNew, repair: raiseMinor },
  'server-changed': { message: changesFromTo, repair: 'Keep the address, and its place in the list.' },

  'became-required': {
    message: ({ subject }) => `${subject} becomes required.`,
    repair: 'Keep it optional in requests.',
  },
  'became-optional': {
    message: ({ subject }) => `${subject} becomes optional.`,
    repair: 'Keep it required in responses.',
  },
  'property-added-required': { message: isNewAndRequired, repair: 'Make the field optional in requests.' },
  'parameter-added-required': { message: isNewAndRequired, repair: 'Make the parameter optional.' },
  'body-added-required': { message: isNewAndRequired, repair: 'Make the body optional.' },

  'constraint-tightened': {
    message: ({ subject, before, after }) => `${subject} is tightened from ${quote(before)} to ${quote(after)}.`,
    repair: 'In requests, keep accepting what was accepted.',
  },
  'constraint-loosened': {
    message: ({ subject, before, after }) => `${subject} is loosened from ${quote(before)} to ${quote(after)}.`,
    repair: 'In responses, keep what was promised.',
  },
  'constraint-changed': {
    message: changesFromTo,
    repair: 'Keep the constraint; add another one where it needs to be tighter.',
  },
  'scope-changed': {
    message: ({ subject }) =>
      `\`additionalProperties\`, \`unevaluatedProperties\` or \`items\` of ${midSentence(subject)} apply to other fields or positions.`,
    repair: 'Keep the keyword in the schema that declares the fields or positions.',
  },
  'compatibility-unproven': {
    message: ({ subject }) => `${subject} changes, and it is not certain that every value is still valid.`,
    repair: 'Make the change smaller, or keep the parts of the schema apart so that it can be compared.',
  },
  'object-closed': {
    message: ({ subject }) => `${subject} are no longer accepted.`,
    repair: 'In requests, keep ignoring unknown fields.',
  },
  'object-opened': { message: ({ subject }) => `${subject} are accepted from now on.`, repair: raiseMinor },

  'enum-value-added': {
    message: mayNowBe,
    repair:
      'In responses, send the value only in a new field; mark new enums that may grow with `x-extensible-enum: true`.',
  },
  'extensible-enum-value-added': {
    message: ({ subject, after }) => `${subject} may now be ${quote(after)}, as announced.`,
    repair: raiseMinor,
  },
  'enum-value-removed': { message: mayNoLongerBe, repair: 'In requests, keep accepting the value.' },
  'enum-introduced': {
    message: ({ subject, after }) => `${subject} is restricted to ${quote(after)}.`,
    repair: 'In requests, accept the other values as well.',
  },
  'enum-dropped': {
    message: ({ subject, before }) => `${subject} is no longer one of ${quote(before)}.`,
    repair: 'In responses, keep to the listed values.',
  },
  'enum-opened': {
    message: ({ subject }) => `${subject} is marked as an enum that may grow.`,
    repair: 'Mark an enum with `x-extensible-enum` when you add it; marking it later breaks those who read it.',
  },
  'enum-closed': {
    message: ({ subject }) => `${subject} is no longer marked as an enum that may grow.`,
    repair: raiseMinor,
  },

  'default-changed': { message: changesFromTo, repair: 'Keep the default: callers who send nothing rely on it.' },
  'access-changed': { message: changesFromTo, repair: addField },
  'discriminator-changed': { message: changesFromTo, repair: 'Keep the field and the values that it has.' },
  'discriminator-mapping-added': {
    message: ({ subject, after }) => `${subject} gets the value ${quote(after)}.`,
    repair: 'In responses, add a new field for the new kind of object.',
  },
  'serialisation-changed': { message: changesFromTo, repair: 'Keep the notation: clients write and read it.' },

  'body-added': { message: isNew, repair: raiseMinor },
  'body-removed': { message: isRemoved, repair: 'Keep accepting the body.' },
  'media-type-added': { message: isNew, repair: raiseMinor },
  'media-type-removed': { message: isRemoved, repair: 'Keep the media type.' },
  'media-type-generalised': { message: changesFromTo, repair: 'In responses, keep the media type.' },
  'media-type-specialised': { message: isRemoved, repair: 'In requests, keep accepting the range.' },
  'webhook-media-type-added': {
    message: isNew,
    repair: 'Keep delivering the media types that receivers know.',
  },
  'webhook-media-type-removed': { message: isRemoved, repair: raiseMinor },
  'response-regrouped': {
    message: ({ subject, before, after }) =>
      after === undefined
        ? `${subject} is replaced by its single statuses.`
        : `${subject} was described by ${quote(before)} and is now described by ${quote(after)}.`,
    repair: raiseMinor,
  },
  'response-added': { message: isNew, repair: 'Answer with a status that clients already expect.' },
  'response-removed': { message: isRemoved, repair: 'Keep answering with this status.' },
  'error-response-added': { message: isNew, repair: raiseMinor },
  'error-response-removed': { message: isRemoved, repair: raiseMinor },
  'header-added': { message: isNew, repair: raiseMinor },
  'header-removed': { message: isRemoved, repair: 'Keep sending the header, and deprecate it.' },
  'webhook-added': { message: isNew, repair: raiseMinor },
  'webhook-removed': {
    message: ({ subject }) => `${subject} is no longer delivered.`,
    repair: 'Keep the webhook and deprecate it.',
  },

  'security-loosened': { message: changeFromTo, repair: raiseMinor },
  'security-tightened': { message: changeFromTo, repair: 'Keep accepting the credentials that were enough.' },
  'security-scheme-added': { message: isNew, repair: raiseMinor },
  'security-scheme-changed': { message: changesFromTo, repair: 'Keep the scheme, and add another one.' },

  'schema-added': { message: isNew, repair: raiseMinor },
  'schema-removed': { message: isRemoved, repair: 'Keep the schema under its name.' },
  'title-added': {
    message: ({ subject, after }) => `${subject} is new: generators call the type ${quote(after)}.`,
    repair: raiseMinor,
  },
  'title-changed': {
    message: (occurrence) => (occurrence.after === undefined ? isRemoved(occurrence) : changesFromTo(occurrence)),
    repair: 'Keep the title: generators name a type after it.',
  },
  'operation-id-changed': {
    message: changesFromTo,
    repair: 'Keep the operationId: generated clients name a method after it.',
  },
  'path-parameter-renamed': {
    message: ({ subject, after }) => `${subject} is renamed to ${quote(after)}.`,
    repair: 'Keep the name: generated clients and types use it.',
  },
  'component-changed': {
    message: (occurrence) => {
      if (occurrence.before === undefined) return isNew(occurrence);
      return occurrence.after === undefined ? isRemoved(occurrence) : changes(occurrence);
    },
    repair: raisePatch,
  },

  deprecated: { message: ({ subject }) => `${subject} is deprecated.`, repair: raiseMinor },
  'deprecated-without-replacement': {
    message: ({ subject }) => `${subject} is deprecated, and no replacement is named.`,
    repair: 'Name the replacement in the description: Deprecated: use `…` instead.',
  },
  'deprecation-lifted': { message: ({ subject }) => `${subject} is no longer deprecated.`, repair: raiseMinor },

  'example-changed': { message: changes, repair: raisePatch },
  'tag-changed': { message: changesFromTo, repair: raisePatch },
  'text-changed': { message: changes, repair: raisePatch },
  'info-version-changed': { message: changesFromTo, repair: 'Nothing else needs to be done.' },

  'openapi-version-changed': {
    message: changesFromTo,
    repair: 'Raise at least the minor version: readers need tools that support the other version.',
  },
  'dialect-changed': {
    message: changesFromTo,
    repair: 'Keep the dialect: it gives every keyword its meaning.',
  },
  'unknown-keyword': {
    message: ({ subject, before, after }) =>
      `${subject} changes from ${quote(before)} to ${quote(after)}, and the gate does not know this keyword.`,
    repair: 'Compare the keyword in `src/compare`, and add a rule to `src/policy/table.ts` with fixtures.',
  },
};
