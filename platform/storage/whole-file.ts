import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files whose names begin so are being written; nobody reads them. */
export const unfinishedMark = '.'

/**
 * Writes a file that is complete under its name or not there: written beside, flushed, moved, and the folder flushed too.
 * Without `replace` a file that is there already stays (EEXIST).
 */
export async function writeWhole(
  path: string,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  options: { replace: boolean },
): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `${unfinishedMark}${randomUUID()}`)
  try {
    await writeFlushed(unfinished, chunks)
    if (options.replace) await rename(unfinished, path)
    else await link(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
  await flushFolder(folder)
}

async function writeFlushed(path: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for await (const chunk of chunks) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
