import sharp from 'sharp'
import { writableEntities } from '#domain/media/media-access.ts'
import { type NewUpload, type StartedUpload, startUpload } from '#domain/media/start-upload.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { Answer, TestApi } from '#test/api.ts'
import type { TestPerson } from '#test/people.ts'

/** A plain picture as a camera or a program would write it. */
export function aPicture(
  type: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' = 'jpeg',
  size: { width: number; height: number } = { width: 900, height: 600 },
): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: '#8a2846' } })
    .toFormat(type, type === 'avif' ? { effort: 0 } : {})
    .toBuffer()
}

export const aPdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

type Upload = {
  entity: NewUpload['entity']
  bytes: Buffer
  contentType?: string
  alt?: NewUpload['alt']
}

/** What a team's browser does: ask, send, have it checked. */
export function uploader({ call, create }: Pick<TestApi, 'call' | 'create'>, path: string, as: TestPerson) {
  const start = ({ entity, bytes, contentType = 'image/jpeg', alt }: Upload): Promise<Answer> =>
    create(path, { entity, contentType, bytes: bytes.length, ...(alt && { alt }) }, { as })
  const send = ({ body }: Answer, bytes: Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
    call(body.upload.method, body.upload.url, { body: bytes, headers: { ...body.upload.headers, ...headers } })
  const complete = (id: string): Promise<Answer> => call('POST', `${path}/${id}/completion`, { as })
  const upload = async (asked: Upload): Promise<Answer> => {
    const started = await start(asked)
    await send(started, asked.bytes)
    return complete(started.body.mediaId)
  }
  return { start, send, complete, upload }
}

/** The grant of a small JPEG for an item or the storefront. */
export async function startUploadOf(
  tx: TenantTx,
  entity: NewUpload['entity'],
  given: Partial<NewUpload> = {},
): Promise<StartedUpload> {
  const asking = { now: new Date(), writable: writableEntities('owner') }
  return startUpload(tx, { entity, contentType: 'image/jpeg', bytes: 2_000, ...given }, asking)
}
