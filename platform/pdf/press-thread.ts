import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler'
import { workerData } from 'piscina'
import { makeCopyable } from './copyable.ts'
import { fontFiles } from './font-files.ts'

type Job = { template: string; values: string; pictures: Record<string, Uint8Array>; seconds: number }

const { folder } = workerData as { folder: string }
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fontFiles().map(file => readFileSync(file)) }],
})

/** Writes one PDF; what an earlier job left (pictures, remembered layouts) is gone or unreachable. */
export default function writePdf({ template, values, pictures, seconds }: Job): Uint8Array {
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
  return error
    ? compiler
        .fetchDiagnostics(error)
        .map(each => each.message)
        .join('; ')
    : 'unknown'
}
