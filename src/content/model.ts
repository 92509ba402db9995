/** The content of a small record that is complete, and the language that it is written in first. */
const model = { folder: 'tests/site/content', language: 'de' };

/** The file of the small record that stands where a file of `content/` does: a new record begins with its likes. */
export function modelOf(file: string): string {
  return file
    .replace(/^content\/(docs|i18n)\/[^/.]+/, `content/$1/${model.language}`)
    .replace(/^content(?=\/)/, model.folder);
}
