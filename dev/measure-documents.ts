import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#domain/bilingual.ts'
import type { DocumentKind, DocumentKinds } from '#domain/documents/document-facts.ts'
import { openDocuments } from '#domain/documents/open-documents.ts'
import { hundredLines, sampleLogo, sampleOrder, sampleReceipt } from '#test/sample-documents.ts'

/**
 * Prints every kind of document in both languages into a folder, to be looked at, and says what each costs:
 * `node_modules/.bin/node dev/measure-documents.ts <folder>`
 */
const folder = process.argv[2]
if (!folder) throw new Error('Name a folder for the documents.')
const rounds = 25

const logo = await sampleLogo()
const order = { ...sampleOrder, tenant: { ...sampleOrder.tenant, logo } }
const receipt = { ...sampleReceipt, tenant: { ...sampleReceipt.tenant, logo } }
const voided = { at: new Date('2026-11-21T09:00:00Z'), reason: 'المبلغ مكرر' }
const samples: { [Kind in DocumentKind]: [name: string, kind: Kind, facts: DocumentKinds[Kind]] }[DocumentKind][] = [
  ['receipt', 'receipt', receipt],
  ['receipt-voided', 'receipt', { ...receipt, voided }],
  ['invoice', 'invoice', order],
  ['invoice-100-lines', 'invoice', hundredLines(order)],
  ['packing-slip', 'packing-slip', order],
]

const documents = openDocuments()
mkdirSync(folder, { recursive: true })
const before = memory()
const first = performance.now()
await documents.render('receipt', receipt, 'ar')
console.log(`first document ${(performance.now() - first).toFixed(0)} ms (starts the process, reads the fonts)`)
for (const sample of samples) for (const locale of ['ar', 'en'] as const) await measure(sample, locale)
console.log(`memory ${before} MB before the first, ${memory()} MB after ${samples.length * 2 * rounds + 1}`)
await documents.close()

/** Each round has facts of its own, as real documents have: nothing is answered from memory. */
async function measure([name, kind, facts]: (typeof samples)[number], locale: Locale) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  let pdf: Buffer = Buffer.alloc(0)
  for (let n = 0; n < rounds; n++)
    pdf = await documents.render(kind, { ...facts, number: `${facts.number}-${n}` }, locale)
  const wall = (performance.now() - start) / rounds
  const { user, system } = process.cpuUsage(cpu)
  const spent = (user + system) / 1000 / rounds
  console.log(
    `${name} ${locale}: ${wall.toFixed(1)} ms, ${spent.toFixed(1)} ms of CPU, ${(pdf.length / 1024).toFixed(0)} kB`,
  )
  writeFileSync(join(folder!, `${name}-${locale}.pdf`), pdf)
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 1e6)
}
