import { textFiles, type Files } from '../core/files.ts';
import { noticeFiles } from '../pages/notice-files.ts';

/** A package whose work is given out with the site, and not only used to make it. */
export interface ShippedPackage {
  name: string;
  /** What of it is given out, and where. */
  part: string;
  /** The file of its licence, in its folder. */
  licenceFile: string;
}

/** All of them. Our own scripts for browsers hold nothing of others. */
export const shippedPackages: readonly ShippedPackage[] = [
  { name: 'pagefind', part: 'Searches, in browsers: pagefind/', licenceFile: 'LICENSE/LICENSE' },
  { name: 'fflate', part: 'Unpacks the search, in browsers that do not: pagefind/inflate.js', licenceFile: 'LICENSE' },
  ...(
    [
      ['noto-sans', 'Letters, in the PDFs and in the pictures of pages'],
      ['noto-sans-arabic', 'Arabic letters, in the pictures of pages'],
      ['ibm-plex-sans-arabic', 'Arabic letters, in the PDFs'],
    ] as const
  ).map(([font, part]) => ({ name: `@expo-google-fonts/${font}`, part, licenceFile: 'LICENSE_FONT' })),
];

/**
 * What is built into Pagefind's program, and under which licences (SPDX). The package brings no words of theirs: the
 * list is `pagefind_web/Cargo.toml` of its repository (https://github.com/Pagefind/pagefind) and what that asks for,
 * without what only compiles; licences are those of the crates' own pages. Kept by hand, for one version.
 */
export const builtIntoPagefind: { version: string; crates: Readonly<Record<string, string>> } = {
  version: '1.6.0',
  crates: {
    'bit-set': 'Apache-2.0 OR MIT, The Rust Project Developers',
    'bit-vec': 'Apache-2.0 OR MIT, The Rust Project Developers',
    minicbor: 'BlueOak-1.0.0, https://blueoakcouncil.org/license/1.0.0',
    pagefind_microjson: 'GPL-3.0-only, https://www.gnu.org/licenses/gpl-3.0.txt',
    pagefind_stem: 'MIT',
    'wasm-bindgen': 'MIT OR Apache-2.0, Alex Crichton',
    'write-json': 'MIT OR Apache-2.0',
    'Rust’s standard library': 'MIT OR Apache-2.0, The Rust Project Contributors, https://github.com/rust-lang/rust',
  },
};

/** What a package says of itself. */
export interface Notice extends ShippedPackage {
  version: string;
  /** The words of its licence. */
  licence: string;
}

/**
 * The licences that go with the site, and with every copy of it.
 * @param own the words of our own licence
 */
export function noticesOf(own: string, notices: readonly Notice[]): Files {
  const list = notices.map(({ name, version, part }) => `- ${name} ${version}\n  ${part}`);
  const licences = notices.map(({ name, version, licence }) => `${name} ${version}\n${line}\n\n${licence.trim()}\n`);
  const crates = Object.entries(builtIntoPagefind.crates).map(([name, licence]) => `- ${name}: ${licence}`);
  const others = [
    `Given out with this site, and made by others:\n\n${list.join('\n')}`,
    `Built into pagefind; source and words of each at https://docs.rs/crate/<name>:\n\n${crates.join('\n')}\n`,
    ...licences,
  ].join('\n\n');
  return textFiles([
    [noticeFiles.licence, own],
    [noticeFiles.others, others],
  ]);
}

const line = '='.repeat(70);
