import { expect, test } from 'vitest';
import { check, page } from './fixtures.ts';

test('the check stops where a complete language is held to being complete, and lacks something', () => {
  const english = page('Words.\n\n## Why\n\nMore words.');
  const complete =
    '[{ "tag": "en", "name": "English", "direction": "ltr" }, { "tag": "nb", "name": "Norsk", "direction": "ltr"';
  const severities = (isComplete: boolean, when: { complete?: boolean }): string[] =>
    check(
      {
        'languages.json': `${complete}${isComplete ? '' : ', "complete": false'} }]`,
        'docs/en/objectives.md': english,
      },
      when,
    )
      .filter(({ file, rule }) => file === 'content/docs/nb/objectives.md' && rule === 'missing-translation')
      .map(({ severity }) => severity);
  expect(severities(true, {})).toEqual(['warning']);
  expect(severities(true, { complete: true })).toEqual(['error']);
  expect(severities(false, { complete: true })).toEqual([]);
});
