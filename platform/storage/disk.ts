import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { checkStorageKey, type Storage } from '#platform/storage/storage.ts'

/** Nothing a browser would run: a picture with script in it (SVG) is not among them. */
const types: Record<string, string> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
}

/**
 * Files below one folder. The name's ending is the content type, so that nothing has to be kept beside the file; a type
 * without an ending here is refused.
 */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    const { tenantId, name } = checkStorageKey(key)
    return join(resolve(folder), tenantId, name)
  }
  return {
    async put(key, body, contentType) {
      const path = pathOf(key)
      if (typeOf(key) !== contentType) throw new TypeError(`${contentType} does not go by the ending of its key`)
      await writeDurably(path, body)
    },
    async read(key) {
      const file = await openIfThere(pathOf(key))
      if (!file) return null
      const { size } = await file.stat()
      return { body: file.createReadStream(), size, contentType: typeOf(key) ?? 'application/octet-stream' }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

const typeOf = (key: string) => types[key.slice(key.lastIndexOf('.') + 1)]

/** A file is complete under its name or not there: written beside, flushed, renamed, and the folder flushed too. */
async function writeDurably(path: string, body: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = join(dirname(path), `.${randomUUID()}`)
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(body)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await flushFolder(dirname(path))
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
