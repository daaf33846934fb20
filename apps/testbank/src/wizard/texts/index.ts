import type { Language } from '../session.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { Texts } from './texts.ts';

const texts: Readonly<Record<Language, Texts>> = { de: german, en: english, es: spanish };

export function textsIn(language: Language): Texts {
  return texts[language];
}
