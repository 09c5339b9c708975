import { createHash, createHmac } from 'node:crypto'

export type SignedRequest = { method: string; url: URL; headers: Record<string, string | undefined> }

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The names of the headers that a presigned address binds. */
export const signedHeadersOf = (url: URL) => (url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';')

/**
 * What S3 does with a presigned request (AWS Signature Version 4): makes the signature anew from what really arrives, with
 * every header the address names. Says what is wrong with it, or nothing.
 */
export function presignedProblem(request: SignedRequest, secret: string, now: Date): string | null {
  const given = Object.fromEntries(request.url.searchParams)
  const { 'X-Amz-Date': date = '', 'X-Amz-Expires': seconds = '', 'X-Amz-Credential': credential = '' } = given
  const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Number.isNaN(signedAt)) return 'not presigned'
  if (now.getTime() >= signedAt + Number(seconds) * 1000) return 'expired'
  const [, day, region, service] = credential.split('/') as [string, string, string, string]
  const key = ['aws4_request'].reduce(hmac, hmac(hmac(hmac(`AWS4${secret}`, day), region), service))
  const scope = `${day}/${region}/${service}/aws4_request`
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonical(request))}`).toString('hex')
  return signature === given['X-Amz-Signature'] ? null : 'another signature'
}

function canonical({ method, url, headers }: SignedRequest): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
  const names = signedHeadersOf(url)
  const lines = names.map(name => `${name}:${(headers[name] ?? '').trim()}\n`)
  const path = url.pathname.split('/').map(part => encoded(decodeURIComponent(part)))
  return [method, path.join('/'), query.join('&'), lines.join(''), names.join(';'), 'UNSIGNED-PAYLOAD'].join('\n')
}
