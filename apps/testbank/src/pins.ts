/** PINs of the Testbank with an effect, for programs that go through all of them or list them. */
import { pins as table } from './bank/pins.ts';

export interface Pin {
  /** What to type into the login form; `iban:` is followed by an IBAN. */
  readonly pin: string;
  /** What happens, in one sentence of Markdown. */
  readonly doc: string;
}

/** All of them, in the order of the reference. Any other PIN is accepted and changes nothing. */
export const pins: readonly Pin[] = table.map(({ pin, doc }) => ({ pin, doc }));
