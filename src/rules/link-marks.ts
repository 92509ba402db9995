import { shortened, type Mark } from './mark.ts';
import { read } from './written-blocks.ts';

/** What has the look of an address or of a file. */
const addressLike = [
  String.raw`(?:https?:|www\.|term:|mailto:|[.]{0,2}/|#)\S*`,
  String.raw`[^\s()[\]]+\.(?:mdx?|html?|png|jpe?g|svg|webp|avif)(?:#\S*)?`,
  `${read}+`,
].join('|');
const isAddressLike = new RegExp(`^\\s*(?:${addressLike})\\s*$`, 'i');

const words = String.raw`[^[\]]*`;
const inParentheses = String.raw`[^()\n]*`;

/** Marks of links and pictures, longest first: each takes its characters from those behind it. */
export const linkMarks: readonly Mark[] = [
  {
    pattern: new RegExp(`(!?)\\[(${words})\\](\\s*)\\((${inParentheses})\\)`, 'dg'),
    tell(written, [picture = '', label = '', gap = '', address = '']) {
      if (gap !== '' && picture === '' && !isAddressLike.test(address)) return undefined;
      const mended = address
        .trim()
        .replace(/\s+(?:"[^"]*"|'[^']*')$/, '')
        .replace(/^<|>$/g, '')
        .replace(/\s+/g, '%20')
        .replace(/^(term:)%20/, '$1');
      if (gap === '' && mended === address && mended !== '') {
        return {
          message: `“${shortened(written)}” is no link: another one stands in its words`,
          fix: `Write “${label}”, and link ${address} from other words`,
        };
      }
      return mended === ''
        ? { message: `“${written}” is no link: it has no address`, instead: label }
        : {
            message: `“${shortened(written)}” is no ${picture ? 'picture' : 'link'}: a blank parts it`,
            instead: `${picture}[${label}](${mended})`,
          };
    },
  },
  {
    pattern: new RegExp(`\\((${inParentheses})\\)\\[(${words})\\]`, 'dg'),
    tell: (written, [label = '', address = '']) => ({
      message: `“${shortened(written)}” is no link: its brackets and parentheses have changed places`,
      instead: isAddressLike.test(address) ? `[${label}](${address})` : `(${label}) \\[${address}\\]`,
    }),
  },
  {
    pattern: new RegExp(`!?\\[(${words})\\]\\[(${words})\\]`, 'dg'),
    tell: (written, [label = '', name = '']) => ({
      message: `Nothing says where “${written}” leads`,
      fix: `Add a line at the end of the page, behind an empty one: [${name || label}]: …`,
    }),
  },
  {
    // Of a reference that leads somewhere, the brackets are out of sight.
    pattern: new RegExp(`\\[(${words})\\]\\s+(?:\\[[^\\s[\\]^]*\\]|(${read}[^[\\]\\n${read}]+${read}+))`, 'dg'),
    tell(written, [label = '', known = '']) {
      // “[sic] […]” is what somebody left out.
      const isName =
        known === '' ? /[\p{L}\p{N}].*\[.*[\p{L}\p{N}]|\[\]$/su.test(written) : /^\[[^[\]]*\]$/.test(known);
      if (!isName) return undefined;
      const message = `“${shortened(written)}” is no link: a blank parts it`;
      if (known !== '') return { message, instead: `[${label}]${known}` };
      const plain = written.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
      return { message, fix: `Write [${label}](…) with the address it leads to; where brackets are meant, ${plain}` };
    },
  },
  {
    pattern: /\[([^[\]]*)\]\{([^{}\n]*)\}/dg,
    tell: (_written, [label = '', tag = '']) => ({
      message: `“{${tag}}” does nothing behind these words`,
      instead: /^[a-z]{2,3}(-\w+)*$/.test(tag) ? `:lang[${label}]{${tag}}` : label,
    }),
  },
  {
    pattern: /\[\^([^\]\s]+)\]/dg,
    tell: (written) => ({
      message: `“${written}” is no footnote: it has no text`,
      fix: 'Remove it, and say in brackets here what the reader should know',
    }),
  },
  {
    pattern: /\^\[([^\]]*)\]/dg,
    tell: (written, [note = '']) => ({ message: `“${shortened(written)}” is no footnote`, instead: `(${note})` }),
  },
  {
    pattern: /\[\[([^\]]*)\]\]/dg,
    tell: (written, [name = '']) => ({ message: `“${written}” is no link`, fix: `A link is written so: [${name}](…)` }),
  },
  {
    pattern: /\[(?:[ xXхХ×✓✔✗✘☑_-]?|_?TOC_?)\]/dgi,
    tell: (written) => ({ message: `“${written}” is no box, and no list of headings`, fix: 'Remove it' }),
  },
  {
    pattern: /\[!\w+\]/dg,
    tell: (written) => ({
      message: `“${written}” begins no block here`,
      fix: 'Put the words between a line :::editor and a line :::',
    }),
  },
  {
    pattern: /!\[|\]\(/dg,
    tell: (written) => ({
      message: `“${written}” is no part of a link`,
      fix: 'A link is written so: [words](address)',
    }),
  },
];
