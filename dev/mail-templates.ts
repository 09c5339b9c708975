import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import mjml2html from 'mjml'

export const templateFolder = fileURLToPath(new URL('../domain/notifications/templates', import.meta.url))

/** What differs between the two directions; everything else is one source. */
const directions = {
  ltr: {
    lang: 'en',
    dir: 'ltr',
    start: 'left',
    end: 'right',
    leading: '1.5',
    fonts: "'IBM Plex Sans', 'Segoe UI', -apple-system, 'Helvetica Neue', Arial, sans-serif",
  },
  rtl: {
    lang: 'ar',
    dir: 'rtl',
    start: 'right',
    end: 'left',
    leading: '1.7',
    fonts: "'IBM Plex Sans Arabic', 'Segoe UI', Tahoma, 'Geeza Pro', Arial, sans-serif",
  },
}

/** MJML checks its colours: these stand in the sources for what each tenant brings. */
const colours = { '#acce01': '{{accent}}', '#acce02': '{{onAccent}}', '#acce03': '{{tint}}' }

/** Every mail in both directions as HTML with placeholders, by file name. */
export async function compileMailTemplates(): Promise<Map<string, string>> {
  const compiled = new Map<string, string>()
  for (const name of templateNames()) {
    for (const direction of ['ltr', 'rtl'] as const) {
      compiled.set(`${name}.${direction}.html`, await compile(name, direction))
    }
  }
  return compiled
}

function templateNames(): string[] {
  return readdirSync(templateFolder)
    .filter(file => file.endsWith('.mjml') && file !== 'layout.mjml' && !file.startsWith('part-'))
    .map(file => file.replace('.mjml', ''))
    .sort()
}

async function compile(name: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const source = withWords(sourceOf(name), directions[direction])
  const { html } = await mjml2html(source, { validationLevel: 'strict', keepComments: false })
  return withWords(tidy(direction === 'rtl' ? turned(html) : html), {}, colours)
}

function sourceOf(name: string): string {
  return read('layout')
    .replace('<!-- content -->', () => read(name))
    .replace('<!-- band -->', () => band())
    .replaceAll(/<!-- part: ([\w-]+) -->/g, (_, part: string) => read(`part-${part}`))
}

const read = (name: string) => readFileSync(join(templateFolder, `${name}.mjml`), 'utf8')

function withWords(text: string, words: Record<string, string>, literal: Record<string, string> = {}): string {
  const marked = text.replaceAll(/@(\w+)@/g, (mark, word: string) => words[word] ?? mark)
  return Object.entries(literal).reduce((whole, [from, to]) => whole.replaceAll(from, to), marked)
}

/** The woven band, out of table cells: pictures are blocked in many mailboxes, cells are not. */
function band(): string {
  const lozenge = ['..a...', '.aaa..', 'aaaaa.', '.aaa..', '..a...']
  return lozenge.map(row => `<tr>${(row.repeat(12).match(/(.)\1*/g) ?? []).map(cell).join('')}</tr>`).join('')
}

function cell(threads: string): string {
  const colour = threads.startsWith('a') ? '#acce01' : '#acce03'
  return `<td colspan="${threads.length}" height="2" bgcolor="${colour}"></td>`
}

/** MJML turns sections only; in a mail from right to left every table inside them is turned too. */
const turned = (html: string) =>
  html.replaceAll('direction:ltr', 'direction:rtl').replaceAll('<table', '<table dir="rtl"')

/** One line per element that begins a line, so that a difference in review is small. */
const tidy = (html: string) =>
  `${html
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const compiled = await compileMailTemplates()
  for (const [file, html] of compiled) writeFileSync(join(templateFolder, file), html)
  console.log(`${compiled.size} mail templates compiled`)
}
