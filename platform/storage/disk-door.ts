import { access } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Clock } from '#platform/clock.ts'
import { readGrant, type SignedGrant } from '#platform/storage/signed-token.ts'
import { type DirectDoor, type ReceivedUpload, type StoredObject, UploadRefused } from '#platform/storage/storage.ts'
import { writeWhole } from '#platform/storage/whole-file.ts'

type DoorSettings = {
  signingKey: Buffer
  clock: Clock
  pathOf(key: string): string
  read(key: string): Promise<StoredObject | null>
}

/** What the addresses signed by the disk adapter lead to. */
export function diskDoor({ signingKey, clock, pathOf, read }: DoorSettings): DirectDoor {
  const hasExpired = (grant: SignedGrant) => clock.now().getTime() / 1000 >= grant.expires
  return {
    async receive(token, upload) {
      const grant = readGrant(signingKey, token)
      if (grant?.act !== 'upload') throw new UploadRefused('unknown')
      if (hasExpired(grant)) throw new UploadRefused('expired')
      checkHeaders(grant, upload)
      const path = pathOf(grant.key)
      if (await isThere(path)) throw new UploadRefused('used')
      await writeWhole(path, exactly(grant.bytes, upload.body), { replace: false }).catch(error => {
        throw error.code === 'EEXIST' ? new UploadRefused('used') : error
      })
    },
    async open(token) {
      const grant = readGrant(signingKey, token)
      if (grant?.act !== 'download' || hasExpired(grant)) return null
      const object = await read(grant.key)
      return object && { ...object, name: grant.key.split('/')[1]! }
    },
  }
}

function checkHeaders(grant: SignedGrant, { contentType, contentLength }: ReceivedUpload) {
  if (contentType !== grant.contentType) throw new UploadRefused('type_differs')
  if (contentLength === undefined) return
  if (contentLength > grant.bytes) throw new UploadRefused('too_large')
  if (contentLength < grant.bytes) throw new UploadRefused('size_differs')
}

/** The length a client states is not believed: what arrives is counted. */
async function* exactly(bytes: number, body: Readable): AsyncGenerator<Buffer> {
  let received = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    received += chunk.length
    if (received > bytes) throw new UploadRefused('too_large')
    yield chunk
  }
  if (received < bytes) throw new UploadRefused('size_differs')
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
