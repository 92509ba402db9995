import { readSettings } from '../../src/build/settings.ts';
import { root } from './project.ts';

/** What the published site is, and its languages. */
export const { settings, languages } = await readSettings(root);

/** The language that its pages are written in first. */
export const { source: sourceLanguage } = settings;
