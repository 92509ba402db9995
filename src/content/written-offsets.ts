/**
 * Where each character of a text that Markdown has read stands in what was written: there, marks have a backslash
 * before them, characters may be written as references (`&amp;`), and lines may begin with marks of a quotation.
 * @returns for each character of `value` its offset in `written`; both count UTF-16 code units
 */
export function writtenOffsets(value: string, written: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const next = offsets.length;
    const reference = written[at] === '&' ? /^&#?\w+;/.exec(written.slice(at, at + 40))?.[0] : undefined;
    if (reference && !value.startsWith(reference, next)) {
      const length = (value.codePointAt(next) ?? 0) > 0xffff ? 2 : 1;
      for (let unit = 0; unit < length; unit += 1) offsets.push(at);
      at += reference.length;
    } else if (written[at] === '\\' && written[at + 1] === value[next] && /[!-/:-@[-`{-~]/.test(value[next] ?? '')) {
      offsets.push(at);
      at += 2;
    } else if (written[at] === value[next] || at >= written.length) {
      offsets.push(at);
      at += 1;
    } else at += 1;
  }
  return offsets;
}
