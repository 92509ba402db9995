import { isAlias, isCollection, isScalar, visit, type Document, type Pair, type Scalar } from 'yaml';

/** Good YAML that means something else than it seems to, or more than content needs. */
export interface YamlExcess {
  message: string;
  /**
   * `REFERENCE` for an anchor, alias or tag, which content has no use for; `READ_AS` for a number that is read as
   * another than is written; `REMARK` for words that are none; `KEY` for a key that is no word; `MULTIPLE_DOCS` for a
   * second document.
   */
  code: 'REFERENCE' | 'READ_AS' | 'REMARK' | 'KEY' | 'MULTIPLE_DOCS';
  offset: number;
}

/** Finds it: what a reader of the site would be shown is what stands in the file, and nothing of it is left out. */
export function yamlExcesses(document: Document.Parsed, yaml: string): YamlExcess[] {
  const found: YamlExcess[] = [];
  const add = (code: YamlExcess['code'], message: string, node: unknown): void => {
    found.push({ code, message, offset: (node as { range?: [number] } | null)?.range?.[0] ?? 0 });
  };
  visit(document, {
    Node(_key, node) {
      const isReference =
        isAlias(node) ||
        ((isScalar(node) || isCollection(node)) && (node.anchor !== undefined || node.tag !== undefined));
      if (isReference) add('REFERENCE', 'Anchors, aliases and tags are not used', node);
      else if (isScalar(node)) {
        const readAs = otherValue(node);
        const remark = remarkBehind(node, yaml);
        if (readAs !== undefined) add('READ_AS', readAs, node);
        if (remark !== undefined) add('REMARK', remark, node);
      }
    },
    Map(_key, map) {
      for (const { key } of map.items as Pair[]) {
        const fault = keyFault(key);
        if (fault !== undefined) add('KEY', fault, key);
      }
    },
  });
  const end = document.range[2];
  if (yaml.slice(end).trim() !== '')
    found.push({ message: 'The text goes on after its end', code: 'MULTIPLE_DOCS', offset: end });
  return found;
}

/** A number, or a yes or no, that is written otherwise than it is read: `0x1F`, `1e3`, `007`, `1.50`, `True`. */
function otherValue({ source, value }: Scalar): string | undefined {
  const isOther = (typeof value === 'number' || typeof value === 'boolean') && source !== String(value);
  return isOther ? `“${source}” is read as ${String(value)}` : undefined;
}

/** A remark behind a value that begins without a blank: in `Room #5`, the number would be read by nobody. */
function remarkBehind({ type, range }: Scalar, yaml: string): string | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const remark = /^[ \t]+(#[^\s#][^\n]*)/.exec(yaml.slice(range[1], yaml.indexOf('\n', range[1]) >>> 0))?.[1];
  return remark === undefined ? undefined : `“${remark.trim()}” is taken for a remark, and shown to nobody`;
}

/** Blanks that look like a space, and are letters to YAML. */
const oddBlank = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]$/;

function keyFault(key: unknown): string | undefined {
  if (!isScalar(key) || !(typeof key.value === 'string' || typeof key.value === 'number') || key.value === '')
    return 'A key is one word before its colon';
  if (key.value === '<<') return 'The key “<<” brings nothing in here';
  return oddBlank.test(String(key.value)) ? 'A blank beside this key is no plain space' : undefined;
}
