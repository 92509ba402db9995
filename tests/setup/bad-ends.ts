/** What must not end a line: the last word of it and the first of the next, as a language writes them; '' is any. */
export const badEnds: Readonly<Record<string, readonly (readonly [RegExp, RegExp])[]>> = {
  '': [
    // A number that is kept with what stands before it counts nothing: “§ 12”, “nivå 4”, “4A-3”.
    [/(?<![\d.,-]|(?:\p{L}{3}|[§№.]|nr)\u00A0)(?<!\d)\d{1,3}\.?$/u, /^(?!–)\p{Ll}/u],
    [/(?:^|[\s(])(?:§|Meld\.|St\.|Prop\.|Innst\.|nr\.|Nr\.)$/u, /^\d|^St\./u],
    [/(?:Prop|Innst)\.\s\d+$/u, /^\p{Lu}(?!\p{L})/u],
  ],
  pl: [
    [/(?:^|[\s(„])[aiouwz]$/iu, /^/],
    [/\d{4}$/, /^(?:r\.|roku)/],
  ],
  uk: [
    [/(?:^|[\s(«])[авєзіїйоуя]$/iu, /^/],
    // They lean on the word before them.
    [/\p{L}$/u, /^[бж](?![\p{L}’-])/u],
    [/\d{4}$/, /^ро?к/],
  ],
  ar: [[/(?:^|[\s(«])[وفبلك]$/u, /^/]],
};

/** What lines may end beside without a blank, as a pattern. Where a word ends in these scripts, only browsers know. */
export const unspaced = `[${['Hani', 'Hira', 'Kana', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('')}\uFF00-\uFFEF]`;

/** What may stand on two lines: a word with a soft hyphen, an address, two whole words with a hyphen between. */
export const mayBeCut = /\u00AD|[/@.:]\p{L}|\p{L}{4}-\p{L}{4}/u;

/** As long as a name with a hyphen may be that stays whole; a longer one would not fit beside others. */
export const longestName = 14;
