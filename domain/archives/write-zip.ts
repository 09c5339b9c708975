import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { TenantDoor } from '#platform/db/tenancy.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { archiveReadme } from './archive-readme.ts'
import { type ArchivedTable, readChunk } from './archive-tables.ts'

export type ArchivePlan = {
  key: string
  tables: ArchivedTable[]
  media: { id: string; object_key: string }[]
  slug: string
}

/** Writes what is planned into one file, piece by piece: of each table and of each picture a little is in memory at a time. */
export async function writeZip(
  path: string,
  { door, storage, tables, media, slug }: ArchivePlan & { door: TenantDoor; storage: Storage },
) {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  zip.addBuffer(Buffer.from(archiveReadme(slug, tables)), 'README.txt')
  for (const table of tables) {
    zip.addReadStreamLazy(`data/${table.name}.ndjson`, give => give(null, Readable.from(linesOf(door, table))))
  }
  for (const { object_key } of media) {
    const name = `media/${object_key.split('/')[1]}`
    zip.addReadStreamLazy(name, { compress: false }, give => {
      const opened = storage.read(object_key).then(object => object?.body ?? Readable.from([]))
      opened.then(body => give(null, body)).catch(error => zip.emit('error', error))
    })
  }
  zip.end()
  await Promise.race([written, failed])
}

async function* linesOf(door: TenantDoor, table: ArchivedTable): AsyncGenerator<Buffer> {
  let after: string[] | null = null
  do {
    const { lines, last } = await door.tx(tx => readChunk(tx, table, after))
    if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
    after = last
  } while (after)
}
