/** The site that is being built, for what Astro bundles; `src/integration.ts` hands it over. */
declare module 'virtual:site' {
  /** But for the state of translations, which changes with every sentence: who shows it asks for it by name. */
  const site: Omit<import('./pages/site.ts').Site, 'translations'>;
  export default site;
}

/** By language, the state of each page's translation. */
declare module 'virtual:translations' {
  const translations: import('./pages/site-data.ts').SiteData['translations'];
  export default translations;
}

/** The pages that are written, by `<locale>/<slug>`: while a site is built, with places instead of their words. */
declare module 'virtual:pages' {
  const pages: import('./handed-data.ts').HandedData['pages'];
  export default pages;
}

/** What reading aloud knows of the site's languages: a part of the script that is loaded for it. */
declare module 'virtual:listening' {
  const listening: import('./browser/listen/listening.ts').Listening;
  export default listening;
}

/** What is taken of Pagefind's program: `src/search/index/program.ts` makes it. */
declare module 'virtual:pagefind' {
  const program: import('./browser/search/pagefind-types.ts').PagefindProgram;
  export const { backend, calculate_excerpt_region, build_excerpt }: typeof program;
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
