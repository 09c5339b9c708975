import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Test, test } from 'tap'
import { pdfText } from '#test/pdf-text.ts'
import { openPress, PdfTooSlow } from './press.ts'

const job = { values: { text: 'غير كويتي شرق لا' }, pictures: {}, at: new Date('2026-11-20T00:00:00Z') }

const page = `#set page(width: 120mm, height: 80mm)
#set text(font: "IBM Plex Sans Arabic", lang: "ar", dir: rtl)
#let values = json(bytes(sys.inputs.values))
#values.text`

function pressOf(t: Pick<Test, 'teardown'>, templates: Record<string, string>, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sadu-press-'))
  for (const [name, text] of Object.entries(templates)) writeFileSync(join(folder, name), text)
  const press = openPress(pathToFileURL(`${folder}/`), options)
  t.teardown(async () => {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return press
}

test('Arabic ligatures are copied as the letters they stand for', async t => {
  const press = pressOf(t, { 'page.typ': page })
  const pdf = await press.print({ template: 'page.typ', ...job })
  t.equal((await pdfText(pdf)).trim(), 'غير كويتي شرق لا')
  t.notMatch(pdf.toString('latin1'), '/Direction /R2L')
  const xref = Number(/startxref\n(\d+)/.exec(pdf.toString('latin1'))![1])
  t.equal(pdf.toString('latin1', xref, xref + 4), 'xref', 'everything is where the file says')
})

test('a template that cannot be written is refused, and the next one is not', async t => {
  const press = pressOf(t, { 'page.typ': page, 'wrong.typ': '#no-such-thing' })
  await t.rejects(press.print({ template: 'wrong.typ', ...job }), /unknown variable/)
  await t.rejects(press.print({ template: 'missing.typ', ...job }))
  t.ok(await press.print({ template: 'page.typ', ...job }))
})

test('a document that takes too long ends with its process, and the next one is printed', async t => {
  const endless = '#{ let n = 0; for a in range(90000) { for b in range(90000) { n += 1 } }; n }'
  const press = pressOf(t, { 'page.typ': page, 'endless.typ': endless }, { limitMs: 2500 })
  await t.rejects(press.print({ template: 'endless.typ', ...job }), PdfTooSlow)
  t.ok(await press.print({ template: 'page.typ', ...job }))
})

test('a template reads nothing outside its folder and nothing of another document', async t => {
  const outside = '#read("../../../../etc/hostname")'
  const press = pressOf(t, { 'outside.typ': outside, 'picture.typ': '#image("/one.svg")' })
  await t.rejects(press.print({ template: 'outside.typ', ...job }))
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  )
  t.ok(await press.print({ template: 'picture.typ', ...job, pictures: { 'one.svg': svg } }))
  await t.rejects(press.print({ template: 'picture.typ', ...job }), /file not found/)
})

test('the event loop goes on while a document is printed', async t => {
  const press = pressOf(t, { 'page.typ': page })
  await press.print({ template: 'page.typ', ...job })
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await Promise.all(Array.from({ length: 20 }, () => press.print({ template: 'page.typ', ...job })))
  clearInterval(timer)
  t.ok(longest < 100, `held up for ${longest.toFixed(0)} ms at most`)
})
