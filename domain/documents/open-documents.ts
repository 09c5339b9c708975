import type { Locale } from '#domain/bilingual.ts'
import { openPress } from '#platform/pdf/press.ts'
import type { Documents } from './document-facts.ts'
import { invoicePaper, packingSlipPaper } from './order-paper.ts'
import { receiptPaper } from './receipt-paper.ts'

const papers = { invoice: invoicePaper, 'packing-slip': packingSlipPaper, receipt: receiptPaper }

/** The printing of documents, in a process of its own that the first document starts. */
export function openDocuments(): Documents {
  const press = openPress(new URL('templates/', import.meta.url))
  return {
    render: async (kind, facts, locale) => {
      const paper = papers[kind] as (given: typeof facts, locale: Locale) => ReturnType<typeof receiptPaper>
      return press.print(await paper(facts, locale))
    },
    close: () => press.close(),
  }
}
