import { type Callbacks, checkEnds, createRegistrars, guard } from '../callbacks.ts';
import { type Container, findContainer } from '../container.ts';
import { type FrameEvent, frameEvents, type Look, type Report, ready, type Start } from './messages.ts';

/** Registers a callback; the last one counts. */
type Register = Readonly<Record<FrameEvent, (callback: () => void) => void>>;

/**
 * The global object of `xs2aframe.js`: the wizard in a frame, which the page cannot look into.
 *
 * No method throws. If a call cannot be carried out, the console shows why.
 *
 * @see Reference, section "Iframe"
 */
export interface Xs2aFrame extends Register {
  /**
   * Puts the frame into the first element of the page with an attribute `data-xs2a`, and starts the wizard in it. While
   * the page loads, it waits for that element.
   */
  init(): void;
  /** Chooses a theme: `xs2a-green-gray`, `xs2a-dark-flat` or `xs2a-light-blue`. */
  theme(name: string): void;
  /**
   * Changes how groups of elements look, on top of the theme. Values that are not documented are dropped, with a warning
   * on the console.
   */
  style(groups: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
}

/** The frame is never smaller or larger, in CSS pixels, whatever it asks for. */
const height = { least: 64, most: 6000 };

/** Accessible names of the frame. */
const titles: Readonly<Record<string, string>> = {
  de: 'Anmeldung bei Ihrer Bank',
  en: 'Login at your bank',
  es: 'Acceso a su banco',
};

/** @param address of the page in the frame */
export function createXs2aFrame(address: URL): Xs2aFrame {
  const callbacks: Callbacks<FrameEvent> = {};
  /** The looks that every frame gets as soon as there is a port. */
  const looks: Look[] = [];
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let isOver = false;

  const complain = (message: string) => console.error(`xs2aframe: ${message}`);

  function init(): void {
    if (frame?.isConnected) return void complain('init() has been called before; the wizard goes on.');
    const container = findContainer(init, () => {
      complain('init() finds no element with a key in its attribute data-xs2a.');
    });
    if (container) show(container);
  }

  function show(container: Container): void {
    const { xs2a: key } = container.dataset;
    const wanted = container.lang.slice(0, 2);
    const language = Object.hasOwn(titles, wanted) ? wanted : '';
    const element = document.createElement('iframe');
    frame = element;
    port?.close();
    port = undefined;
    isOver = false;
    // Of the page, the frame learns the origin, which it compares with that of messages.
    element.src = `${address}#${location.origin}`;
    element.title = titles[language || 'de'] as string;
    element.setAttribute('role', 'document');
    element.referrerPolicy = 'no-referrer';
    // Links lead to new windows, and not to the place of the page.
    element.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    );
    Object.assign(element.style, { border: '0', display: 'block', width: '100%' });
    addEventListener('message', function connect({ source, origin, data }) {
      if (source !== element.contentWindow || origin !== address.origin || data !== ready) return;
      removeEventListener('message', connect);
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }) => take(data);
      element.contentWindow?.postMessage({ type: 'xs2aframe-start', key, language } satisfies Start, address.origin, [
        channel.port2,
      ]);
      looks.forEach(send);
    });
    checkEnds(callbacks, (name) =>
      complain(`Register a callback with ${name}(): the bank user needs a page after the wizard.`),
    );
    container.replaceChildren(element);
  }

  /** Nothing of a message is trusted to be there. */
  function take(report: Partial<Report> | null): void {
    if (report?.type === 'height' && frame && Number.isFinite(report.height)) {
      frame.style.height = `${Math.min(height.most, Math.max(height.least, report.height as number))}px`;
    }
    if (report?.type !== 'event' || isOver || !frameEvents.includes(report.name as FrameEvent)) return;
    isOver = report.name === 'finish' || report.name === 'abort';
    guard(() => callbacks[report.name as FrameEvent]?.());
  }

  function change(look: Look): void {
    looks.push(look);
    send(look);
  }

  function send(look: Look): void {
    try {
      port?.postMessage(look);
    } catch {
      complain(`${look.type}() takes texts.`);
    }
  }

  return {
    ...createRegistrars(frameEvents, callbacks),
    init,
    theme: (name) => change({ type: 'theme', name }),
    style: (groups) => change({ type: 'style', groups }),
  };
}
