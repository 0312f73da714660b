import { expect, test } from 'vitest';
import { listPage, problemPage } from './pages';

test('a problem is headed by its title and styled from beside it alone', () => {
  const page = problemPage('not-found', '# There is nothing here\n\nIt may be `gone`.');

  expect(page).toContain('<title>not-found</title>');
  expect(page).toContain('<h1>There is nothing here</h1>');
  expect(page).toContain('<code>gone</code>');
  expect(page).toContain('<link rel="stylesheet" href="/page.css">');
});

test('what looks like HTML is text', () => {
  expect(problemPage('a', 'an <id> and\n\n<script>alert(1)</script>')).not.toMatch(/<id>|<script>/);
});

test('the list leads to each, in order', () => {
  expect(listPage(['b', 'a'])).toContain('<li><a href="/problems/a">a</a></li><li><a href="/problems/b">b</a></li>');
});
