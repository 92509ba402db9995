import { parseYaml, type ParseYaml } from './front-matter.ts';
import { parseMarkdown, type ParseMarkdown } from './parse-markdown.ts';

/** What reads the two languages that content is written in. */
export interface Parsers {
  markdown: ParseMarkdown;
  yaml: ParseYaml;
}

/** Reads them anew each time. */
export const parsers: Parsers = { markdown: parseMarkdown, yaml: parseYaml };
