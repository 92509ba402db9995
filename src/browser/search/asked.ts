/** What the address of a search's page says of it, by the names of its parameters; nothing while nothing is asked. */
export function askedParameters(query: string, kind: string): Record<string, string> {
  return query ? { q: query, ...(kind ? { kind } : {}) } : {};
}
