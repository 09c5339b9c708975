import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { auditActionNames, auditEntityTypes, auditFamilies } from '#domain/audit/actions.ts'
import { readSources, type Source, sourceOf } from '#test/laws/source-tree.ts'

type Texts = { [key: string]: string | Texts }

const wordsOf = (locale: string) =>
  JSON.parse(readFileSync(new URL(`../../storefront/messages/${locale}.json`, import.meta.url), 'utf8')).audit as Texts

const keysOf = (texts: Texts, at = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [at + key] : keysOf(text, `${at}${key}.`)))

/** What a page could meet and has no words for, and words for what does not exist. */
function untold(words: Texts, part: string, wanted: readonly string[]): string[] {
  const told = keysOf((words[part] as Texts | undefined) ?? {})
  return [
    ...wanted.filter(name => !told.includes(name)).map(name => `${part} lack ${name}`),
    ...told.filter(name => !wanted.includes(name)).map(name => `${part} tell of ${name}, which there is not`),
  ]
}

const untoldIn = (words: Texts) => [
  ...untold(words, 'actions', auditActionNames),
  ...untold(words, 'families', auditFamilies),
  ...untold(words, 'entities', auditEntityTypes),
]

/** Rows that are written past `recordAudit`, which takes actions of the catalogue only, must say that theirs is one. */
function strayWrites(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => /^(api|domain|worker|platform)\//.test(path) && !/\.test\.ts$/.test(path))
    .filter(({ path }) => path !== 'domain/audit/record-audit.ts')
    .filter(({ text }) => /insertInto\('audit_log'\)|insert into audit_log/.test(text))
    .filter(({ text }) => !text.includes('satisfies AuditAction'))
    .map(({ path }) => `${path} writes audit rows whose action may be any text`)
}

test('every action of the audit log has words in both languages', async t => {
  for (const locale of ['en', 'ar']) t.strictSame(untoldIn(wordsOf(locale)), [], locale)
  const words = wordsOf('en')
  const { order: _order, ...fewer } = words.actions as Texts
  const spoken = untoldIn({ ...words, actions: { ...fewer, tea: { made: 'Tea made' } } })
  t.ok(spoken.includes('actions lack order.placed'))
  t.ok(spoken.includes('actions tell of tea.made, which there is not'))
})

test('no row is written with an action that is not in the catalogue', async t => {
  t.strictSame(strayWrites(readSources()), [])
  const stray = sourceOf('domain/x.ts', `tx.insertInto('audit_log').values({ action: 'x' })`)
  t.strictSame(strayWrites([stray]), ['domain/x.ts writes audit rows whose action may be any text'])
})
