import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';

type Messages = { [key: string]: string | Messages };

const flat = (messages: Messages, before = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
const blanks = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('the messages', () => {
  const english = new Map(flat(en));
  const german = new Map(flat(de));

  it('are there in both languages', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('name each problem that has a page', () => {
    const pages = readdirSync('../docs/problems').map((page) => page.replace('.md', ''));
    expect(pages.filter((code) => !english.has(`problem.${code}.title`))).toEqual([]);
  });

  it('have the same blanks in both languages', () => {
    for (const [key, text] of english) expect(blanks(german.get(key) ?? ''), key).toEqual(blanks(text));
  });
});
