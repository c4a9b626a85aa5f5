/** The code that the system gave an error, such as `ENOENT`; `null` where it is another kind of error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
