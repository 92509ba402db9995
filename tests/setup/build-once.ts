import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite, siteFile } from '../../src/content/site.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { engineParts } from '../../scripts/bench/engine-parts.ts';
import { Project, root } from './project.ts';

/** Where a project says from which files it was built. */
export function stampOf(folder: string): string {
  return join(folder, 'built-from');
}

/** Vitest loads this file once for each of its projects; what these share is the process. */
const shared = globalThis as { buildsOfTests?: Map<string, Promise<Project>> };
shared.buildsOfTests ??= new Map();
/** The builds of this run by folder. */
const begun = shared.buildsOfTests;

/**
 * Builds the site of a project, unless it was built from the very same files before: whoever runs one test again need
 * not wait.
 * @param folder where the project is laid out; the tests never build into the project's own `dist/`
 * @throws with what the build said, where it fails
 */
export function buildOnce(folder: string, content: string): Promise<Project> {
  const building = begun.get(folder) ?? build(folder, content);
  begun.set(folder, building);
  return building;
}

async function build(folder: string, content: string): Promise<Project> {
  const started = performance.now();
  const stamp = stampOf(folder);
  const inputs = fingerprintOf([...engineParts.map((part) => join(root, part)), content]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return new Project(folder);
  const project = Project.layOut(folder, content);
  // Tests look at a site at the root of a host, whatever its identifiers begin with: under a path, it is tried by
  // tests/build/site-under-a-path.test.ts.
  const { identifiers } = readSite(readFileSync(project.path(siteFile), 'utf8'));
  const { code, said } = await project.build({ SITE_URL: new URL(identifiers).origin });
  if (code !== 0) throw new Error(`The site of ${content} could not be built:\n${said}`);
  writeFileSync(stamp, inputs);
  console.log(`built ${content.slice(root.length + 1)} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return project;
}

/** One checksum over files, and over all files in folders. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    if (statSync(path).isDirectory()) hash.update(JSON.stringify(fingerprintsOf(path)));
    else hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
