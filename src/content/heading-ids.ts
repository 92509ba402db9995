import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Data, Processor } from 'unified';

declare module 'mdast' {
  interface TextData {
    /** Of a `{#id}` that stands where no heading ends: it names nothing. */
    isStrayId?: true;
  }
  interface HeadingData {
    /** What a heading says between `{#` and `}`, fit for an anchor or not. */
    givenId?: string;
  }
}

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];
type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;
type Construct = Exclude<NonNullable<NonNullable<SyntaxExtension['text']>[number]>, unknown[]>;
type Tokenizer = Construct['tokenize'];

/**
 * Reads `{#id}` at the end of a heading as the anchor that it keeps, whatever becomes of its words: `## Title {#id}`.
 * It is a syntax of its own, in Markdown and in MDX, where braces would otherwise hold an expression.
 */
export function remarkHeadingIds(this: Processor): void {
  const data = this.data();
  // The last one is tried first.
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), toTree];
}

/** Whether a heading may have an id: one that anchors made of words could be, too. */
export function isAnchor(id: string): boolean {
  return id !== '' && new GithubSlugger().slug(id) === id;
}

/** The token has a name of the kind that holds any text: what it is called matters to `toTree` alone. */
const token = 'headingId';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    headingId: 'headingId';
  }
}

const codes = { hash: 35, open: 123, close: 125 };

const tokenize: Tokenizer = (effects, ok, nok) => {
  return (code) => {
    effects.enter(token);
    effects.consume(code);
    return (next) => {
      if (next !== codes.hash) return nok(next);
      effects.consume(next);
      return inside;
    };
  };

  function inside(code: Parameters<typeof nok>[0]): ReturnType<typeof nok> {
    // Line ends and tabs are below 0, and the end of the file is none.
    if (code === null || code < 0 || code === codes.open) return nok(code);
    effects.consume(code);
    if (code !== codes.close) return inside;
    effects.exit(token);
    return ok;
  }
};

const syntax: SyntaxExtension = { text: { [codes.open]: { name: token, tokenize } } };

const toTree: TreeExtension = {
  enter: {
    headingId(entered) {
      this.enter({ type: 'text', value: this.sliceSerialize(entered), data: { isStrayId: true } }, entered);
    },
  },
  exit: {
    headingId(left) {
      this.exit(left);
    },
  },
  transforms: [
    (tree) => {
      visit(tree as Root, 'heading', takeId);
    },
  ],
};

/** Takes the id off a heading's words. Where other words stand behind it, it is none. */
function takeId(heading: Heading): void {
  const { children } = heading;
  const last = children.at(-1);
  const id = last?.type === 'text' && last.data?.isStrayId ? /^\{#([^}]*)\}$/.exec(last.value)?.[1] : undefined;
  if (id === undefined) return;
  children.pop();
  const before = children.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
  if (before?.type === 'text' && before.value === '') children.pop();
  heading.data = { ...heading.data, givenId: id, ...(isAnchor(id) ? { hProperties: { id } } : {}) };
}

/** The anchor that a heading keeps, where it has one that fits. */
export function keptAnchor({ data }: Heading): string | undefined {
  return data?.givenId !== undefined && isAnchor(data.givenId) ? data.givenId : undefined;
}
