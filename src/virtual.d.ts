/** The site that is being built, for what Astro bundles; `src/integration.ts` hands it over. */
declare module 'virtual:site' {
  const site: import('./pages/site.ts').Site;
  export default site;
}
