import type { LitElement } from 'lit';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OffprintEvents } from './events.ts';
import type { OffprintElements } from './index.ts';

/** What an element tells, and not what it is told. */
type Told = 'status' | 'retry';

/**
 * What may be set on an element in JSX, beside what any element takes: its own properties, and what to do when it
 * tells something (`onoffprint-load`).
 */
export type OwnProps<Element> = {
  /** The colours; without it those of the page's own scheme. */
  theme?: 'light' | 'dark' | undefined;
} & {
  [Name in Exclude<keyof Element, keyof LitElement | Told>]?: Element[Name] | undefined;
} & {
  [Name in keyof OffprintEvents as `on${Name}`]?:
    ((event: OffprintEvents[Name]) => void) | undefined;
};

/** The elements as React 19 takes them. */
export type ReactElements = {
  [Tag in keyof OffprintElements]: DetailedHTMLProps<
    HTMLAttributes<OffprintElements[Tag]>,
    OffprintElements[Tag]
  > &
    OwnProps<OffprintElements[Tag]>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- that is where React looks
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds to React's own elements
    interface IntrinsicElements extends ReactElements {}
  }
}
