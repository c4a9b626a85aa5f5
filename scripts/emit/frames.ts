/** The size of a frame for a bare page, in pixels, as long as the page around it does not follow its height. */
export interface Frame {
  width: number;
  height: number;
}

/** Heights are those that the elements reserve for themselves, in text of 16 pixels; the site's snippets have the same. */
export const frames = {
  paper: { width: 600, height: 202 },
  digest: { width: 600, height: 440 },
  topic: { width: 700, height: 320 },
} as const satisfies Record<string, Frame>;
