import { serving, variable } from '#platform/variable.ts'
import { choice, origin, text, url } from '#platform/variable-kinds.ts'

/** Where pictures and documents are kept. */
export const storageVariables = {
  storage: variable({
    name: 'SADU_STORAGE',
    meaning: 'Where pictures and documents are kept: disk, or s3 (credentials: the AWS SDK’s default chain)',
    readBy: serving,
    parse: choice('disk', 's3'),
    default: 'disk',
  }),
  s3Bucket: variable({
    name: 'SADU_S3_BUCKET',
    meaning: 'Private bucket, needed when SADU_STORAGE=s3',
    readBy: serving,
    parse: text,
    optional: true,
  }),
  s3Region: variable({
    name: 'SADU_S3_REGION',
    meaning: 'Region of the bucket',
    readBy: serving,
    parse: text,
    default: 'me-south-1',
  }),
  s3Endpoint: variable({
    name: 'SADU_S3_ENDPOINT',
    meaning: 'Another S3-compatible store, under the address that browsers reach too; Amazon’s when empty',
    readBy: serving,
    parse: url('http:', 'https:'),
    optional: true,
  }),
  s3PathStyle: variable({
    name: 'SADU_S3_PATH_STYLE',
    meaning: 'true where the bucket is part of the path, not of the host name',
    readBy: serving,
    parse: choice('true', 'false'),
    default: 'false',
  }),
  uploadOrigin: variable({
    name: 'SADU_UPLOAD_ORIGIN',
    meaning: 'Origin of the bucket as browsers reach it, which the teams’ area may send files to; none for disk',
    readBy: ['storefront'],
    parse: origin,
    optional: true,
  }),
}
