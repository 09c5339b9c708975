import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { printableValues } from './printable.ts'

/** A value of a template: what JSON can say. */
export type PrintValue = string | number | boolean | null | PrintValue[] | { [name: string]: PrintValue }

export type PrintJob = {
  /** A file of the press's folder. Nothing a person wrote ever becomes part of it: values are only data to it. */
  template: string
  values: { [name: string]: PrintValue }
  /** PNG and SVG files by the name the template calls them. */
  pictures: Record<string, Buffer>
  /** What the file says it was made at; the same job makes the same bytes. */
  at: Date
}

export type Press = { print(job: PrintJob): Promise<Buffer>; close(): Promise<void> }

export class PdfTooSlow extends Error {
  override name = 'PdfTooSlow'
}

/**
 * Prints PDFs in threads of their own, which start with the first document and end when none is wanted for a while. Beyond
 * `queue` waiting documents one more is refused; one that takes longer than its limit (waiting included) ends its thread.
 */
export function openPress(templates: URL, { threads = 1, queue = 50, limitMs = 10_000 } = {}): Press {
  const pool = new Piscina({
    filename: new URL('press-thread.ts', import.meta.url).href,
    workerData: { folder: fileURLToPath(templates) },
    minThreads: 0,
    maxThreads: threads,
    maxQueue: queue,
    idleTimeout: 60_000,
  })
  return {
    print: job => print(pool, job, limitMs),
    close: () => pool.close({ force: true }),
  }
}

async function print(pool: Piscina, { template, values, pictures, at }: PrintJob, limitMs: number): Promise<Buffer> {
  const signal = AbortSignal.timeout(limitMs)
  const seconds = Math.floor(at.getTime() / 1000)
  const job = { template, values: JSON.stringify(printableValues(values)), pictures, seconds }
  const pdf: Uint8Array = await pool.run(job, { signal }).catch((error: Error) => {
    throw signal.aborted ? new PdfTooSlow(`${template} takes longer than ${limitMs} ms`, { cause: error }) : error
  })
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}
