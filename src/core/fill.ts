/** A place for a value in a text, by the value's name. */
const place = /\{\{(\w+)\}\}/;

/**
 * A text taken apart at its places for values, with the values in them: for what is to be more than text, as an
 * element.
 * @param text in it, `{{name}}` is the place of a value
 * @throws when the text has a place for which there is no value
 */
export function fillParts<Value>(text: string, values: Readonly<Record<string, Value>>): (string | Value)[] {
  // With a group in the pattern, every second part is a name.
  return text.split(place).map((part, at) => {
    if (at % 2 === 0) return part;
    const value = Object.hasOwn(values, part) ? values[part] : undefined;
    if (value === undefined) throw new Error(`No value for {{${part}}} in “${text}”`);
    return value;
  });
}

/** Two full stops become one: a value that ends in one, such as a Polish date (“2026 r.”), may end a sentence. */
export function withSingleStops(text: string): string {
  return text.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * A text with values in their places. A value that ends in a full stop ends a sentence without a second one.
 * @param text in it, `{{name}}` is the place of a value
 * @throws when the text has a place for which there is no value
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return withSingleStops(fillParts(text, values).join(''));
}
