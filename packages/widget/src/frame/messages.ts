/** What page and frame send each other. Each side reads only these members, and checks them first. */

/** The frame has loaded, and holds no secret yet: its page answers with {@link Start}. */
export const ready = 'xs2aframe-ready';

/** The first and only message to the window of the frame; everything else goes through the port that comes with it. */
export interface Start {
  readonly type: 'xs2aframe-start';
  /** Key of the wizard session. */
  readonly key: string;
  /** Empty for that of the session. */
  readonly language: string;
}

/** How the frame is to look. */
export type Look =
  | { readonly type: 'theme'; readonly name: unknown }
  | { readonly type: 'style'; readonly groups: unknown };

/** Events of the wizard for which `xs2aframe` has callbacks. */
export const frameEvents = ['finish', 'abort', 'render', 'bank', 'login', 'account', 'tan'] as const;

export type FrameEvent = (typeof frameEvents)[number];

/** What the frame tells its page. */
export type Report =
  | { readonly type: 'event'; readonly name: FrameEvent }
  /** In CSS pixels. */
  | { readonly type: 'height'; readonly height: number };
