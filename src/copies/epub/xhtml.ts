import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

/** A document of a book. */
export interface BookDocument {
  title: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  /** The way to the book’s style sheet; a document without one is drawn as the reading system likes. */
  styles?: string;
  /** What the document is in the book: https://www.w3.org/TR/epub-ssv-11/ */
  type: string;
  body: ElementContent[];
}

/** Writes a document as EPUB wants it: XHTML, which XML programs read. */
export function toXhtml({ title, lang, direction, styles, type, body }: BookDocument): string {
  const html = h('html', { lang, dir: direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', title),
      ...(styles ? [h('link', { rel: 'stylesheet', href: styles, type: 'text/css' })] : []),
    ]),
    h('body', { 'epub:type': type }, body),
  ]);
  repeatLanguage(html);
  html.properties['xmlns:epub'] = 'http://www.idpf.org/2007/ops';
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(toXast(html))}\n`;
}

/** The same for words that were marked with their language in the text of a document. */
export function withLanguageForXml(text: string): string {
  return text.replaceAll(/<bdi lang="([^"]+)" dir="(\w+)">/g, '<bdi lang="$1" dir="$2" xml:lang="$1">');
}

/** Programs that know XML and not HTML look for `xml:lang`. */
function repeatLanguage(tree: Element): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties['lang']) properties['xmlLang'] = properties['lang'];
  });
}
