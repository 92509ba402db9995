/** The part of Node's calls of the system's own functions that is used here, for types of a Node that had none yet. */
declare module 'node:ffi' {
  /** @param library its file, or null for what the process has loaded anyhow */
  export function dlopen(
    library: null,
    definitions: Record<'renameat2', { arguments: readonly string[]; return: string }>,
  ): { functions: Record<'renameat2', (...given: (number | Buffer)[]) => number> };
}
