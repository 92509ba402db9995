import { registerHooks } from 'node:module';

/** A package that another loads whole though nothing here asks it for anything. */
interface UnusedPackage {
  name: string;
  /** The package that loads it. */
  by: string;
  /** What is imported of it, by name. */
  imported: readonly string[];
}

/** Together they are 290 modules, an eighth of all that a build loads. */
const unusedPackages: readonly UnusedPackage[] = [
  // The site sets `expressiveCode: false`: it shows no code with colours.
  {
    name: 'astro-expressive-code',
    by: '@astrojs/starlight',
    imported: ['astroExpressiveCode', 'ExpressiveCodeTheme', 'pluginFramesTexts'],
  },
  // Another integration has its name in astro.config.mjs.
  { name: '@astrojs/sitemap', by: '@astrojs/starlight', imported: ['default'] },
  // Reads the style sheets of fonts that are fetched from the web; a build asks nobody.
  { name: 'css-tree', by: 'unifont', imported: ['findAll', 'generate', 'parse'] },
];

const leftOut = new Set<UnusedPackage>();

/** Has Node load an empty module in the place of each package that is not used; to be called before Astro is loaded. */
export function leaveOutUnusedPackages(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const unused = unusedPackages.find(
        ({ name, by }) => name === specifier && context.parentURL?.includes(`/node_modules/${by}/`),
      );
      if (!unused) return next(specifier, context);
      leftOut.add(unused);
      const names = unused.imported.map((name) => `nothing as ${name}`).join(', ');
      const code = `const nothing = undefined; export { ${names} };`;
      return { url: `data:text/javascript,${encodeURIComponent(code)}`, format: 'module', shortCircuit: true };
    },
  });
}

/** @throws when Astro has been loaded, and one of the packages was not asked for: then it is another Astro */
export function requireUnusedPackagesLeftOut(): void {
  for (const unused of unusedPackages) {
    if (leftOut.has(unused)) continue;
    throw new Error(`${unused.by} no longer loads ${unused.name}, which src/build/unused-packages.ts leaves out.`);
  }
}
