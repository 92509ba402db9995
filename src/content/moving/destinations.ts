import type { Nodes } from 'mdast';
import type { Data, Processor } from 'unified';
import { markdownParser } from '../markdown-parser.ts';
import type { ParseMarkdown } from '../parse-markdown.ts';
import { parsers, type Parsers } from '../parsers.ts';

declare module 'mdast' {
  interface LinkData {
    destination?: Destination;
  }
  interface ImageData {
    destination?: Destination;
  }
  interface DefinitionData {
    destination?: Destination;
  }
}

/** Where a link's destination is written in its file, by offsets. */
interface Destination {
  start: number;
  end: number;
}

type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;
type Enter = NonNullable<NonNullable<TreeExtension['enter']>['resourceDestinationString']>;

/** Notes on the node in work where its destination stands, and goes on as the tree is made without it. */
const note: Enter = function (token) {
  const node = this.stack.at(-1) as Nodes | undefined;
  if (node?.type === 'link' || node?.type === 'image' || node?.type === 'definition')
    node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } };
  this.buffer();
};

function remarkDestinations(this: Processor): void {
  const data = this.data();
  const extension: TreeExtension = { enter: { resourceDestinationString: note, definitionDestinationString: note } };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), extension];
}

const parse = markdownParser([remarkDestinations]);

/**
 * What reads content as the site does, and keeps where each link's destination is written, so that it can be changed
 * there. What was read once is not read again: most pages are the same before and after a move.
 */
export function parsersOfDestinations(): Parsers {
  const known = new Map<string, ReturnType<ParseMarkdown>>();
  const markdown: ParseMarkdown = (text, format) => {
    const key = `${format} ${text}`;
    const tree = known.get(key) ?? parse(text, format);
    known.set(key, tree);
    return tree;
  };
  return { ...parsers, markdown };
}
