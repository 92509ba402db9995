/**
 * A copy is there without a network: no worker keeps its pages. The bundler puts this in the place of `keep/start.ts`.
 */
export function startKeeping(): void {}
