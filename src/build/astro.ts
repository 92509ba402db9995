/**
 * The only door to Astro’s commands. Astro reports each of them to its makers, and asks a registry for newer versions
 * of itself; the terminal’s `astro` says so first, these functions do not. Nobody is told here what is built, and
 * nobody asked.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

const { build, dev, sync } = await import('astro');
export { build, dev, sync };
