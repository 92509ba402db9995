import { messageLanguage } from '../core/language.ts';
import { wrap } from '../core/wrap.ts';
import { licence } from '../pages/licence.ts';
import type { Site } from '../pages/site.ts';

/** Begins what a licence says of the content; all before it is of the code. */
const heading = '\nContent\n=======\n';

/** The letters of a line, as the licence of the code has them. */
const lineLength = 84;

/**
 * The licence of a site: of its code what the project's file says, of its content what is true of this content.
 * @param project the words of the project's own licence, with a part about its content or without one
 */
export function ownLicence(project: string, site: Site): string {
  const [code = ''] = project.split(heading);
  const lines = ofContent(site).map((paragraph) => wrap(paragraph, lineLength).join('\n'));
  return `${code.trimEnd()}\n${heading}\n${lines.join('\n\n')}\n`;
}

/** What is ours, and how it is attributed; and what is not. */
function ofContent({ record: { number, citation }, sourceLanguage, text }: Site): string[] {
  const name = `${text(sourceLanguage, 'site.title')}: ${text(sourceLanguage, 'site.tagline')}`;
  // Within a sentence the English article is small; what others begin with may be a name.
  const authors = text(sourceLanguage, 'cite.contributors').replace(/^The /, 'the ');
  const owners = new Intl.ListFormat(messageLanguage).format(citation.authors.map((each) => `${each}'s`));
  return [
    'The texts in content/ are licensed under the Creative Commons Attribution 4.0 International licence ' +
      `(CC BY 4.0), ${licence}. Attribution: "${plain(name)}, ${plain(authors)}".`,
    `Not ours, and not covered by it: the titles, names and categories taken from record ${number} of the ` +
      `${plain(citation.container)}, which remain ${plain(owners)}, and the titles of the documents that are cited.`,
  ];
}

/** With the apostrophes of the licence of the code. */
function plain(text: string): string {
  return text.replaceAll('’', "'");
}
