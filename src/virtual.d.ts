/** The site that is being built, for what Astro bundles; `src/integration.ts` hands it over. */
declare module 'virtual:site' {
  const site: import('./pages/site.ts').Site;
  export default site;
}

/**
 * The site's id, as `content/site.yaml` has it: the names of what a browser keeps of the site begin with it. It is set
 * where scripts are bundled.
 */
declare const siteId: string;

/** Whether pages that were read are kept on the device. It is set where scripts are bundled. */
declare const keepsPages: boolean;

/** The colours of the site's brand, as custom properties. */
declare module 'virtual:brand.css';
