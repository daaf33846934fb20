/** A text that people read, as Markdown. */
export interface Text {
  /** Path below the root of the repository. */
  file: string;
  markdown: string;
  /** The line of the file on which the text begins, from 1. */
  line: number;
  /** Whether each line of the text is a line of the file. A folded text is one line, whose place is where it begins. */
  keepsLines: boolean;
}
