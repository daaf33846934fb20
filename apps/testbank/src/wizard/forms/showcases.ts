import { select } from '../elements.ts';
import { fieldValue } from '../input.ts';
import { isShowcase, type ShowcaseName, showcaseNames, type WizardSession } from '../session.ts';
import { showcases } from '../showcases.ts';
import type { Form, Outcome } from './form.ts';
import { undoShowcases } from './undo.ts';

/** Ends the showcases before all of them were shown. */
const goOn = 'continue';

/** Choice of a showcase, until each was shown or the bank user has seen enough: the PIN `forms`. */
export const showcasesForm: Form = {
  name: 'showcases',
  currentStep: 'WizardShowcaseStep',
  remembers: [],
  undo: undoShowcases,
  enter({ session }) {
    const isOver = unseen(session.seenShowcases).length === 0;
    const isNeeded = session.behaviour?.hasShowcases === true && !session.hasStoredCredentials && !isOver;
    return { kind: isNeeded ? 'show' : 'done', session: { ...session, showcase: null } };
  },
  elements({ session, texts }) {
    const names = unseen(session.seenShowcases);
    const labels = names.map((name) => [name, texts.showcases[name]]);
    return [select('showcase', texts.showcase, { ...Object.fromEntries(labels), [goOn]: texts.goOn })];
  },
  submit({ session }, values) {
    const chosen = fieldValue(values, 'showcase');
    return { kind: 'done', session: { ...session, showcase: isShowcase(chosen) ? chosen : null } };
  },
};

/**
 * The showcase that was chosen. Every valid answer is right, also a refusal on the page of the bank; the choice follows
 * again.
 */
export const showcaseForm: Form = {
  name: 'showcase',
  currentStep: 'WizardShowcaseStep',
  remembers: [],
  undo: {},
  enter({ session, context }) {
    if (session.showcase === null) return { kind: 'done', session };
    const approval = session.showcase === 'redirect' ? { since: context.now, decision: null } : null;
    return { kind: 'show', session: { ...session, approval } };
  },
  elements: (scene) => (scene.session.showcase === null ? [] : showcases[scene.session.showcase](scene)),
  submit: ({ session }) => seen(session),
  resume: ({ session }) => (session.showcase === 'redirect' ? seen(session) : { kind: 'show', session }),
};

function seen(session: WizardSession): Outcome {
  const { showcase, seenShowcases } = session;
  const all = showcase === null ? seenShowcases : [...seenShowcases, showcase];
  return {
    kind: 'done',
    step: 'showcases',
    session: { ...session, showcase: null, seenShowcases: all, approval: null },
  };
}

function unseen(seen: readonly string[]): ShowcaseName[] {
  return showcaseNames.filter((name) => !seen.includes(name));
}
