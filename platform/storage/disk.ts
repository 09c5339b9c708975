import { createReadStream } from 'node:fs'
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '#platform/clock.ts'
import { isUuid } from '#platform/ids.ts'
import { diskDoor } from '#platform/storage/disk-door.ts'
import { signGrant } from '#platform/storage/signed-token.ts'
import {
  checkStorageKey,
  checkStoredType,
  type ListedObject,
  type Storage,
  typeOfKey,
} from '#platform/storage/storage.ts'
import { unfinishedMark, writeWhole } from '#platform/storage/whole-file.ts'

export type DiskSettings = {
  folder: string
  /** 32 bytes: signs the addresses of uploads and downloads. */
  signingKey: Buffer
  clock?: Clock
}

const aDay = 24 * 60 * 60 * 1000

/** Files below one folder, a folder for each tenant; uploads and downloads go through addresses of the API. */
export function diskStorage({ folder, signingKey, clock = systemClock }: DiskSettings): Storage {
  const pathOf = (key: string) => {
    const { tenantId, name } = checkStorageKey(key)
    return join(resolve(folder), tenantId, name)
  }
  const read = async (key: string) => {
    const file = await openIfThere(pathOf(key))
    if (!file) return null
    const { size } = await file.stat()
    return { body: file.createReadStream(), size, contentType: typeOfKey(key) ?? 'application/octet-stream' }
  }
  return {
    read,
    async put(key, body, contentType) {
      checkStoredType(key, contentType)
      await writeWhole(pathOf(key), [body], { replace: true })
    },
    async putFile(key, path, contentType) {
      checkStoredType(key, contentType)
      await writeWhole(pathOf(key), createReadStream(path), { replace: true })
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    list: (tenantId, prefix = '') => listFolder(join(resolve(folder), checkTenant(tenantId)), tenantId, prefix, clock),
    async grantUpload({ key, contentType, bytes, expiresAt }) {
      checkStoredType(key, contentType)
      const token = signGrant(signingKey, { act: 'upload', key, contentType, bytes, expires: seconds(expiresAt) })
      return { method: 'PUT', url: `/v1/uploads/${token}`, headers: { 'content-type': contentType } }
    },
    async grantDownload({ key, expiresAt }) {
      checkStorageKey(key)
      const grant = { act: 'download', key, contentType: '', bytes: 0, expires: seconds(expiresAt) } as const
      return `/v1/originals/${signGrant(signingKey, grant)}`
    },
    direct: diskDoor({ signingKey, clock, pathOf, read }),
  }
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

function checkTenant(tenantId: string): string {
  if (!isUuid(tenantId)) throw new TypeError('a tenant is listed by its id')
  return tenantId
}

/** Also clears away what writers that were killed have left unfinished. */
async function* listFolder(
  folder: string,
  tenantId: string,
  prefix: string,
  clock: Clock,
): AsyncGenerator<ListedObject> {
  for (const name of await namesIn(folder)) {
    const unfinished = name.startsWith(unfinishedMark)
    if (!unfinished && !name.startsWith(prefix)) continue
    const facts = await stat(join(folder, name)).catch(ignoreAbsence)
    if (!facts) continue
    if (!unfinished) yield { key: `${tenantId}/${name}`, writtenAt: facts.mtime }
    else if (clock.now().getTime() - facts.mtimeMs > aDay) await rm(join(folder, name), { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreAbsence)) ?? []
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  return open(path, 'r').catch(ignoreAbsence)
}

function ignoreAbsence(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
