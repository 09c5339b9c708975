import { Parser } from 'tap-parser'

export type Failure = { file: string; path: string[]; detail: string }
export type FileResult = {
  file: string
  ok: boolean
  passed: number
  failed: number
  skipped: number
  timeMs: number
  failures: Failure[]
}

type Point = { ok: boolean; name: string; skip?: unknown; todo?: unknown; diag?: unknown; time?: number | null }

/**
 * Counts tests, not assertions, from tap's stream: a test is a named block without blocks of its own. A file or a group
 * that breaks without one of its tests failing (it throws, ends early, runs out of time) counts as one failed test.
 */
export function tallyOf(onFile: (result: FileResult) => void) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const parser = new Parser()
  const open: Block[] = []
  parser.on('child', (child: Parser) => open.push(new Block(child, child.name, [])))
  parser.on('assert', (point: Point) => {
    const block = take(open, point.name) ?? new Block(undefined, point.name, [])
    const result = block.result(point)
    total.passed += result.passed
    total.failed += result.failed
    total.skipped += result.skipped
    onFile({ ...result, file: point.name, ok: point.ok, timeMs: point.time ?? 0 })
  })
  return { parser, total }
}

class Block {
  #passed = 0
  #failed = 0
  #skipped = 0
  #blocks = 0
  #own: string[] = []
  #failures: Failure[] = []
  #open: Block[] = []
  #path: string[]
  readonly name: string

  constructor(parser: Parser | undefined, name: string, path: string[]) {
    this.name = name
    this.#path = [...path, name]
    parser?.on('child', (child: Parser) => {
      this.#blocks++
      this.#open.push(new Block(child, child.name, this.#path))
    })
    parser?.on('assert', (point: Point) => this.#take(point))
  }

  /** What this block adds up to, once its parent has said how it ended. */
  result(point: Point) {
    const isTest = this.#blocks === 0
    const ignored = Boolean(point.skip || point.todo)
    const broke = !ignored && !point.ok && (isTest || this.#own.length > 0 || this.#failed === 0)
    if (broke)
      this.#failures.push({
        file: this.#path[0]!,
        path: this.#path.slice(1),
        detail: this.#own.join('\n') || written(point),
      })
    return {
      passed: this.#passed + (isTest && point.ok && !ignored ? 1 : 0),
      failed: this.#failed + (broke ? 1 : 0),
      skipped: this.#skipped + (ignored ? 1 : 0),
      failures: this.#failures,
    }
  }

  #take(point: Point) {
    const block = take(this.#open, point.name)
    if (block) {
      const { passed, failed, skipped, failures } = block.result(point)
      this.#passed += passed
      this.#failed += failed
      this.#skipped += skipped
      this.#failures.push(...failures)
    } else if (point.skip || point.todo) this.#skipped++
    else if (!point.ok) this.#own.push(written(point))
  }
}

function take(open: Block[], name: string): Block | undefined {
  const index = open.findIndex(block => block.name === name)
  return index < 0 ? undefined : open.splice(index, 1)[0]
}

function written({ name, diag }: Point): string {
  const { diff, found, wanted, at, stack, message, ...rest } = (diag ?? {}) as Record<string, unknown>
  const place = at as { fileName?: string; lineNumber?: number } | undefined
  const lines = [
    name,
    message && message !== name ? String(message) : '',
    typeof diff === 'string' ? diff : '',
    diff === undefined && wanted !== undefined ? `wanted ${show(wanted)}, found ${show(found)}` : '',
    rest.timeout || rest.signal || rest.exitCode ? show(rest) : '',
    place?.fileName ? `at ${place.fileName}:${place.lineNumber}` : typeof stack === 'string' ? stack.trim() : '',
  ]
  return lines.filter(Boolean).join('\n')
}

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
