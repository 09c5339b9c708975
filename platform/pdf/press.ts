import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PrintAnswer, PrintOrder } from './press-process.ts'
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

export class PressBusy extends Error {
  override name = 'PressBusy'
}

/** The compiler keeps 1.5 to 2.5 MB of every document: a process that printed so many is followed by another. */
const documentsPerProcess = 100

/**
 * Prints PDFs one after the other in a process of its own, which starts with the first and ends when none was wanted for a
 * minute. One that takes longer than the limit is killed with its process (native code cannot be asked to stop); beyond `queue`
 * waiting documents one more is refused.
 */
export function openPress(templates: URL, { queue = 50, limitMs = 10_000 } = {}): Press {
  let child: ChildProcess | undefined
  let printed = 0
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const stop = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const printNext = async (job: PrintJob) => {
    clearTimeout(idle)
    if (!child?.connected || printed >= documentsPerProcess) {
      stop()
      child = startProcess(templates)
      printed = 0
    }
    printed++
    const answer = await answerOf(child, orderOf(job), limitMs).catch(error => {
      stop()
      throw error
    })
    idle = setTimeout(stop, 60_000).unref()
    return answer
  }
  return {
    print: async job => {
      if (waiting >= queue) throw new PressBusy(`${queue} documents are waiting to be printed`)
      waiting++
      const turn = last.then(() => printNext(job)).finally(() => waiting--)
      last = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      clearTimeout(idle)
      stop()
    },
  }
}

/** Without the environment: what prints texts of strangers needs no secrets. */
function startProcess(templates: URL): ChildProcess {
  const child = fork(fileURLToPath(new URL('press-process.ts', import.meta.url)), [fileURLToPath(templates)], {
    serialization: 'advanced',
    execArgv: [],
    env: {},
  })
  child.unref()
  child.channel?.unref()
  return child
}

const orderOf = ({ template, values, pictures, at }: PrintJob): PrintOrder => ({
  template,
  values: JSON.stringify(printableValues(values)),
  pictures,
  seconds: Math.floor(at.getTime() / 1000),
})

function answerOf(child: ChildProcess, order: PrintOrder, limitMs: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const slow = new PdfTooSlow(`${order.template} takes longer than ${limitMs} ms`)
  const timer = setTimeout(() => reject(slow), limitMs)
  const ended = () => reject(new Error(`the press ended while it printed ${order.template}`))
  const answered = (answer: PrintAnswer) =>
    'pdf' in answer ? resolve(asBuffer(answer.pdf)) : reject(new Error(answer.error))
  child.once('exit', ended).once('error', reject).once('message', answered)
  child.send(order, error => error && reject(error))
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('exit', ended).off('error', reject).off('message', answered)
  })
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
