import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler'
import { makeCopyable } from './copyable.ts'
import { fontFiles } from './font-files.ts'

export type PrintOrder = { template: string; values: string; pictures: Record<string, Uint8Array>; seconds: number }
export type PrintAnswer = { pdf: Uint8Array } | { error: string }

const folder = process.argv[2]!
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fontFiles().map(file => readFileSync(file)) }],
})

process.on('disconnect', () => process.exit())
process.on('message', (order: PrintOrder) => process.send!(answerTo(order)))

function answerTo(order: PrintOrder): PrintAnswer {
  try {
    return { pdf: writePdf(order) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** Writes one PDF; what an earlier order left (pictures, remembered layouts) is gone or unreachable. */
function writePdf({ template, values, pictures, seconds }: PrintOrder): Uint8Array {
  for (const [name, bytes] of Object.entries(pictures)) compiler.mapShadow(join(folder, name), Buffer.from(bytes))
  try {
    const paper = compiler.compile({ mainFilePath: join(folder, template), inputs: { values } })
    if (!paper.result) throw new Error(`${template} cannot be printed: ${complaints(paper)}`)
    return makeCopyable(compiler.pdf(paper.result, { creationTimestamp: seconds }))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(5)
  }
}

function complaints(paper: NodeTypstCompileResult): string {
  const error = paper.takeDiagnostics() ?? paper.takeError()
  if (!error) return 'unknown'
  return compiler
    .fetchDiagnostics(error)
    .map(each => each.message)
    .join('; ')
}
