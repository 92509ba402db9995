/** Characters as wide as those of East Asian writing, each of which has a plain twin: `＊`, `（`, `Ａ`. */
export const wideCharacters = /[\uFF01-\uFF5E]+/dg;

/** Whether a text is written in a script among whose letters wide characters are at home. */
export function isWideScript(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text);
}

/** The plain twins of wide characters. */
export function narrow(wide: string): string {
  return wide.replace(/[\uFF01-\uFF5E]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}
