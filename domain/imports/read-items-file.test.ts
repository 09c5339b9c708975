import { test } from 'tap'
import { readItemsFile } from './read-items-file.ts'

const read = (text: string) => readItemsFile(Buffer.from(text), 'KWD')

test('a file made to be large is told off without being taken apart', async t => {
  const started = process.memoryUsage().rss
  const megabytes = 5_000_000 / 2
  const lines = read(`slug\n${'a\n'.repeat(megabytes)}`)
  t.match(lines, { lines: [], problems: [{ line: 5002, code: 'too_many_lines', params: { most: 5000 } }] })
  t.match(read('a,'.repeat(megabytes)).problems, [{ line: 1, code: 'line_malformed' }], 'a header of a million columns')
  t.match(read(`slug\n"${'a\n'.repeat(megabytes)}"`).problems, [{ code: 'line_malformed' }], 'one cell')
  t.equal(read(`slug,${'a,'.repeat(40_000)}`).problems.length, 99, 'of more columns a hundred are looked at')
  t.ok(process.memoryUsage().rss - started < 400_000_000)
})
