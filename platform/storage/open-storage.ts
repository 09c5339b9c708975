import { join } from 'node:path'
import type { Clock } from '#platform/clock.ts'
import type { ConfigOf } from '#platform/config.ts'
import { deriveKey } from '#platform/secrets/envelope.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { s3Storage } from '#platform/storage/s3.ts'
import type { Storage } from '#platform/storage/storage.ts'

type StorageConfig = Pick<
  ConfigOf<'api'> | ConfigOf<'worker'> | ConfigOf<'seed'>,
  'storage' | 'dataDir' | 'masterKey' | 's3Bucket' | 's3Region' | 's3Endpoint' | 's3PathStyle'
>

/** The storage that the configuration names. */
export function openStorage(config: StorageConfig, clock?: Clock): Storage {
  if (config.storage === 'disk') return openDisk(config.dataDir, config.masterKey, clock)
  return s3Storage({
    bucket: config.s3Bucket!,
    region: config.s3Region,
    endpoint: config.s3Endpoint,
    pathStyle: config.s3PathStyle === 'true',
    clock,
  })
}

/** The disk storage below a data folder: every process with the same master key signs and reads the same addresses. */
export function openDisk(dataDir: string, masterKey: Buffer, clock?: Clock): Storage {
  return diskStorage({
    folder: join(dataDir, 'media'),
    signingKey: deriveKey(masterKey, 'storage addresses v1'),
    clock,
  })
}
