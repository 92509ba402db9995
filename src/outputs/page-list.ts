/** A page in the list. */
export interface ListedPage {
  title: string;
  description: string;
  /** Address of its Markdown. */
  url: string;
}

/** A part of the site in a language. */
export interface ListedPart {
  name: string;
  pages: readonly ListedPage[];
}

/**
 * Every page with the address of its Markdown, for programs that read text, in the form of https://llmstxt.org.
 * @param title the site's name, and what it is
 * @param parts the parts of the site, language by language
 */
export function pageList(title: string, description: string, parts: readonly ListedPart[]): string {
  const lines = parts.flatMap(({ name, pages }) => [
    `## ${name}`,
    '',
    ...pages.map((page) => `- [${page.title}](${page.url}): ${page.description}`),
    '',
  ]);
  return `# ${title}\n\n> ${description}\n\n${lines.join('\n')}`;
}
