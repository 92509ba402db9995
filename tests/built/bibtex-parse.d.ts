/** The part of bibtex-parse that tests use; it comes without types. Names of fields are in capitals. */
declare module 'bibtex-parse' {
  export function entries(text: string): Record<string, unknown>[];
}
