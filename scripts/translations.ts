import './closed-pipe.ts';
import { parseArgs } from 'node:util';
import { languageName } from '../src/core/language.ts';
import { acceptTranslations } from './accept-translations.ts';
import { dateToday } from './date-today.ts';
import { ownSettings } from './own-settings.ts';
import { showTranslations } from './show-translations.ts';
import { inTerminal } from './told.ts';
import { NotWritten } from './write-files.ts';

const { settings, languages } = await ownSettings();
const { source: sourceLanguage } = settings;
const sourceName = languageName(sourceLanguage);

const usage = `Usage: npm run translations [-- <language> …]
       npm run translations -- accept <file> … [--unchanged <section>="<reason>"] [--reviewed]

Shows what is missing or behind in each language: the ${sourceName} then and now, and what to do.
accept records that translations say what the ${sourceName} says now, in their front matter, with the day.
               It then tells what the check says of them.
  <file>         a translated page, interface words, a note on a change, or a folder of them:
                 content/docs/nb/background.md, content/docs/nb, content/i18n/nb.json
  --unchanged    why a section's words may stay though its ${sourceName} has changed;
                 <section> is its ${sourceName} anchor, or lead; of interface words, their key
  --reviewed     a person who knows the language has read the page: it is no longer called machine-made`;

function reasonsOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((each) => {
      const [, section, reason] = /^([^=]+)=\s*(\S.*)$/s.exec(each) ?? [];
      if (!section || !reason)
        throw new Error(`--unchanged is “${each}”. Write --unchanged why="only a comma was mended"`);
      return [section.trim().replace(/^#/, ''), reason.trim()];
    }),
  );
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unchanged: { type: 'string', multiple: true, default: [] },
      reviewed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...files] = positionals;
  const unknown = positionals.filter(
    (tag) => tag === sourceLanguage || !languages.some((language) => language.tag === tag),
  );
  if (values.help) console.log(usage);
  else if (command === 'accept') {
    if (files.length === 0) throw new Error('accept needs a file');
    const today = dateToday();
    const how = { today, unchanged: reasonsOf(values.unchanged), reviewed: values.reviewed };
    process.exitCode = await acceptTranslations(process.cwd(), files, how, inTerminal);
  } else if (unknown.length > 0)
    throw new Error(`“${unknown.join('”, “')}” is no language that is translated into, and no command`);
  else await showTranslations(process.cwd(), positionals, inTerminal.print, process.stdout.isTTY);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(error instanceof NotWritten ? why : `${why}\n\n${usage}`);
  process.exitCode = 2;
}
