/**
 * The only door to Astro’s commands. Astro reports each of them to its makers, and asks a registry for newer versions
 * of itself; the terminal’s `astro` says so first, these functions do not. Nobody is told here what is built, and
 * nobody asked.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

// Rolldown's memory comes in pages of 2 MB, each of which the system clears when the first byte of it is written. Small
// ones cost a build a tenth of a second and 100 MB less.
process.env['MIMALLOC_ALLOW_THP'] ??= '0';

const { build, dev, sync } = await import('astro');
export { build, dev, sync };
