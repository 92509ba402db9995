import { expect, test } from 'vitest';
import { rewriteHtml, type Tag } from '../../src/core/rewrite-html.ts';

const keep = (tag: Tag): Tag => tag;

test.each([
  '<p class="a" hidden>x &amp; y<br>z</p><!-- c --> end',
  '<svg viewBox="0 0 1 1"><linearGradient id="g"/><path d="M0 0h1"></path></svg>',
  `<a title='He said "no"' href="/?a&amp;b">x</a>`,
  '<ul><li>a</li><li>b<img src="a.png"></li></ul>',
  '<script>if (a < b) "</p>"</script><p>x</p>',
])('HTML of which nothing is changed stays to the letter: %s', (html) => {
  expect(rewriteHtml(html, keep)).toBe(html);
});

test('a tag gets another name and other attributes, and so does its end', () => {
  const html = '<h2 id="a" data-x="1">A <b>b</b></h2><h2>c</h2>';
  const edit = ({ name, attributes: { id } }: Tag): Tag => ({
    name: name === 'h2' ? 'h4' : name,
    attributes: id ? { id: `p-${id}` } : {},
  });
  expect(rewriteHtml(html, edit)).toBe('<h4 id="p-a">A <b>b</b></h4><h4>c</h4>');
});

test('an element is left out with all in it, whatever stands around it', () => {
  const html = 'a<nav>b<ul><li>c<br>d</li></ul></nav>e<p>f<input>g</p><nav></nav>h';
  const edit = (tag: Tag): Tag | undefined => (['nav', 'input'].includes(tag.name) ? undefined : tag);
  expect(rewriteHtml(html, edit)).toBe('ae<p>fg</p>h');
});

test.each(['<div><p>x</div>', '<p>x<div>y</div></p>', '<p>x'])(
  'HTML that is not well-formed is refused: %s',
  (html) => {
    expect(() => rewriteHtml(html, keep)).toThrow('<p> is not ended');
  },
);
