/** A cache of the browser's, as far as it is used here. */
export interface Shelf {
  match: (url: string) => Promise<Response | undefined>;
  put: (url: string, response: Response) => Promise<void>;
  delete: (url: string) => Promise<boolean>;
  keys: () => Promise<readonly { url: string }[]>;
}

/** All caches of an origin. */
export interface Shelves {
  open: (name: string) => Promise<Shelf>;
  delete: (name: string) => Promise<boolean>;
  keys: () => Promise<string[]>;
}

/** What keeping a site needs of its surroundings, so that a test can let any part of it fail at any time. */
export interface World {
  /** Whole address of the site's first page, with a slash at its end. */
  root: string;
  shelves: Shelves;
  fetch: (url: string, options: RequestInit) => Promise<Response>;
}

/** What a version was not taken for: the network gave up, a file is another or missing, or there is no room. */
export type Fault = 'cut' | 'wrong' | 'missing' | 'full';

/** Why something could not be kept. What was kept before is as it was. */
export class NotKept extends Error {
  readonly fault: Fault;
  /** The address that it is about. */
  readonly path: string;

  constructor(fault: Fault, path: string, cause?: unknown) {
    super(`${path}: ${fault}`, { cause });
    this.fault = fault;
    this.path = path;
  }
}

/**
 * Names of the caches of a site: sites under one origin share its storage, so the path of each is in them. A number
 * tells whether a later worker can read what is in there.
 */
export function shelfName(world: Pick<World, 'root'>, build: string): string {
  return `${shelfPrefix(world)}${build}`;
}

/** What the names of all caches of a site begin with. */
export function shelfPrefix({ root }: Pick<World, 'root'>): string {
  return `offprint-1 ${new URL(root).pathname} `;
}

/** SHA-256 in base64url, as the build writes it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
