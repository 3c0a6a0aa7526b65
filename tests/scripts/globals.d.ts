/** What the browser's code finds in every page. */

interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  /** Pages are HTML: what scripts ask them for are HTML elements. */
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  closest<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
}

interface MouseEvent {
  /** A listener is called with an event that has its target. */
  readonly target: HTMLElement;
}

interface KeyboardEvent {
  /** A listener is called with an event that has its target. */
  readonly target: HTMLElement;
}

/** The site read from a folder (stenogram/offline/runtime.js). */
declare var stOffline: any;

/** Pagefind's own script, which is made with the index. */
declare module "*/pagefind/pagefind.js" {
  export function createInstance(options?: object): any;
}
