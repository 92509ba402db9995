/** A colour in light and in dark, as CSS writes it. */
interface ColourPair {
  light: string;
  dark: string;
}

/** What makes a site look like itself. */
export interface Brand {
  accent: ColourPair;
  /** Behind what is marked out. */
  soft: ColourPair;
  /** On the accent. */
  onAccent: ColourPair;
  /** What stands beside the site's name, on a ground of 32 by 20. */
  mark?: Mark;
}

/** A line with dots on it. */
interface Mark {
  /** The line, as a path of SVG. */
  line: string;
  /** The middles of the dots. */
  dots: readonly (readonly [x: number, y: number])[];
}

/** How far a mark's dots reach from their middles, and how thick its line is. */
export const markSizes = { width: 32, height: 20, dot: 3, line: 2 } as const;

/** The look of a site that says nothing of its own. */
const plainBrand: Brand = {
  accent: { light: '#33475b', dark: '#a9c1d9' },
  soft: { light: '#e4e9ee', dark: '#1e2a36' },
  onAccent: { light: '#fff', dark: '#0e161e' },
};

/** The look of a site that may say something of its own. */
export function brandOf({ brand = plainBrand }: { brand?: Brand | undefined }): Brand {
  return brand;
}

/** The colours of a brand as custom properties of CSS. */
export function brandStyles(brand: Brand): string {
  return `@layer base { ${rootStyles(brand, ({ light, dark }) => `light-dark(${light}, ${dark})`)} }`;
}

/** The same for what is printed in colour, which has no dark: they come after all that the site says of paper. */
export function paperBrandStyles(brand: Brand): string {
  return rootStyles(brand, ({ light }) => light);
}

function rootStyles({ accent, soft, onAccent }: Brand, write: (pair: ColourPair) => string): string {
  const pairs = { accent, 'accent-soft': soft, 'on-accent': onAccent };
  return `:root { ${Object.entries(pairs)
    .map(([name, pair]) => `--${name}: ${write(pair)};`)
    .join(' ')} }`;
}
