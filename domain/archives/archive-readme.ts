import type { ArchivedTable } from './archive-tables.ts'

/** The first thing somebody opens: what the other files are, in both languages. */
export function archiveReadme(slug: string, tables: readonly ArchivedTable[]): string {
  return [
    `${slug}`,
    '',
    'data/    every table of your store, one record a line (NDJSON, UTF-8, times in UTC, amounts as written)',
    'media/   your pictures and documents as they were uploaded',
    'Passwords, tokens and links are not part of it. Personal data of your customers is: keep it safe.',
    '',
    'data/    جداول متجرك كلها، سجل في كل سطر (NDJSON، الأوقات بالتوقيت العالمي)',
    'media/   صورك ومستنداتك كما رُفعت',
    'لا يضم الملف كلمات مرور ولا رموزًا ولا روابط، لكنه يضم بيانات عملائك الشخصية فاحفظه في مكان آمن.',
    '',
    ...tables.map(({ name }) => `data/${name}.ndjson`),
    '',
  ].join('\n')
}
