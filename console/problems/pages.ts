import { readFileSync, readdirSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const FOLDER = new URL('../../docs/problems/', import.meta.url);
const markdown = new Marked({ renderer: { html: ({ text }) => escaped(text) } });

/** What a problem's `type` leads to, /problems/{code}, and the list of all: docs/problems, beside the built console. */
export function problemPages(): Plugin {
  return {
    name: 'problem-pages',
    apply: 'build',
    generateBundle() {
      const codes = readdirSync(FOLDER)
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.slice(0, -'.md'.length));
      for (const code of codes) {
        this.emitFile({ type: 'asset', fileName: `problems/${code}.html`, source: problemPage(code, read(code)) });
      }
      this.emitFile({ type: 'asset', fileName: 'problems/index.html', source: listPage(codes) });
    },
  };
}

export function problemPage(code: string, text: string): string {
  return page(code, markdown.parse(text, { async: false }));
}

export function listPage(codes: string[]): string {
  const items = codes.toSorted().map((code) => `<li><a href="/problems/${code}">${code}</a></li>`);
  return page('Problems', `<h1>Problems</h1><ul>${items.join('')}</ul>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/page.css"></head>
<body><main>${body}</main></body>
</html>
`;
}

function read(code: string): string {
  return readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
