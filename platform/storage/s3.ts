import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { type Clock, systemClock } from '#platform/clock.ts'
import {
  checkStorageKey,
  checkStoredType,
  type ListedObject,
  type Storage,
  StorageUnavailable,
  typeOfKey,
} from '#platform/storage/storage.ts'

export type S3Settings = {
  bucket: string
  region: string
  /** Of another store than Amazon's, as browsers reach it too. */
  endpoint?: string
  /** The bucket as first part of the path instead of as host name. */
  pathStyle?: boolean
  /** Left out: the SDK's own chain (task role, profile, environment). */
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
  clock?: Clock
}

/** Objects in one private bucket; browsers upload to it and download from it by presigned addresses. */
export function s3Storage({
  bucket: Bucket,
  clock = systemClock,
  ...settings
}: S3Settings): Storage & { close(): void } {
  const client = openClient(settings)
  return {
    async put(key, body, contentType) {
      checkStoredType(key, contentType)
      await client.send(
        new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentType, ContentLength: body.length }),
      )
    },
    async putFile(key, path, contentType) {
      checkStoredType(key, contentType)
      const { size } = await stat(path)
      const Body = createReadStream(path)
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body, ContentType: contentType, ContentLength: size }))
    },
    async read(key) {
      checkStorageKey(key)
      const found = await client.send(new GetObjectCommand({ Bucket, Key: key })).catch(ignoreAbsence)
      if (!found) return null
      const contentType = typeOfKey(key) ?? 'application/octet-stream'
      return { body: found.Body as Readable, size: found.ContentLength!, contentType }
    },
    async delete(key) {
      checkStorageKey(key)
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    },
    list: (tenantId, prefix = '') => listObjects(client, Bucket, `${tenantId}/${prefix}`),
    ...presigned(client, Bucket, clock),
    direct: null,
    close: () => client.destroy(),
  }
}

function presigned(client: S3Client, Bucket: string, clock: Clock): Pick<Storage, 'grantUpload' | 'grantDownload'> {
  return {
    async grantUpload({ key, contentType, bytes, expiresAt }) {
      checkStoredType(key, contentType)
      const url = await getSignedUrl(
        client,
        new PutObjectCommand({ Bucket, Key: key, ContentType: contentType, ContentLength: bytes, IfNoneMatch: '*' }),
        { ...lifeUntil(expiresAt, clock), signableHeaders: signedOfUploads },
      )
      return { method: 'PUT', url, headers: { 'content-type': contentType, 'if-none-match': '*' } }
    },
    async grantDownload({ key, expiresAt }) {
      const { name } = checkStorageKey(key)
      const command = new GetObjectCommand({
        Bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${name}"`,
        ResponseContentType: typeOfKey(key) ?? 'application/octet-stream',
        ResponseCacheControl: 'private, no-store',
      })
      return getSignedUrl(client, command, lifeUntil(expiresAt, clock))
    },
  }
}

/** The store refuses another type or length, and a second object under the key: none of it can be left out or changed. */
const signedOfUploads = new Set(['host', 'content-type', 'content-length', 'if-none-match'])

function openClient({ region, endpoint, pathStyle, credentials }: Omit<S3Settings, 'bucket' | 'clock'>): S3Client {
  const client = new S3Client({
    region,
    endpoint,
    credentials,
    forcePathStyle: pathStyle,
    // A checksum made by the SDK would have to be repeated by the browser, and not every store knows them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000 },
  })
  client.middlewareStack.add(next => args => next(args).catch(tellOutage), { step: 'initialize', name: 'tellOutage' })
  return client
}

function lifeUntil(expiresAt: Date, clock: Clock) {
  const signingDate = clock.now()
  const expiresIn = Math.max(1, Math.floor((expiresAt.getTime() - signingDate.getTime()) / 1000))
  return { signingDate, expiresIn }
}

async function* listObjects(client: S3Client, Bucket: string, Prefix: string): AsyncGenerator<ListedObject> {
  checkStorageKey(`${Prefix.split('/')[0]}/any`)
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }))
    for (const { Key, LastModified } of page.Contents ?? []) yield { key: Key!, writtenAt: LastModified! }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken)
}

function ignoreAbsence(error: unknown): null {
  if (error instanceof NoSuchKey) return null
  throw error
}

/** No answer at all, or one that says "not now", is the store's trouble; a refusal is ours. */
function tellOutage(error: Error & { $metadata?: { httpStatusCode?: number } }): never {
  const status = error.$metadata?.httpStatusCode ?? 503
  if (status < 500 && status !== 429) throw error
  throw new StorageUnavailable('the object store does not answer', { cause: error })
}
