/**
 * A defect in the markup of a library, and the attributes that repair it. `repairs.js` applies the repairs to
 * everything that the library renders, as soon as it is rendered. A test renders the page without them and fails for a
 * repair that is no longer needed.
 */
export interface Repair {
  reason: string;
  /** Rule of axe that finds the gap; `keyboard` for what only a keyboard finds. */
  rule: string;
  selector: string;
  /**
   * Attributes to set. `$label` is replaced by the `aria-label` of the element, `$text` by its text, `$parameter` by
   * the name of its parameter.
   */
  set: Record<string, string>;
}

/** How a page is drawn, to see what of it its library still needs. */
export interface Drawn {
  /** All of them by default. */
  repairs?: readonly Repair[];
  /** Whether in our colours. */
  styled?: boolean;
}
