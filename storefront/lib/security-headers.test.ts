import { test } from 'tap'
import { pagePolicy } from './security-headers.ts'

const policyOf = (page: { development?: boolean; uploadOrigin?: string } = {}) =>
  pagePolicy('abc', { development: false, ...page })['content-security-policy']

test('a page', async t => {
  t.test('talks to its own origin alone', async t => {
    t.match(policyOf(), /; connect-src 'self';/)
    t.match(policyOf(), /script-src 'self' 'nonce-abc' 'strict-dynamic';/)
  })

  t.test('of the teams’ area may also send files to the bucket', async t => {
    const origin = 'https://sadu-media.s3.me-south-1.amazonaws.com'
    t.match(policyOf({ uploadOrigin: origin }), `; connect-src 'self' ${origin};`)
  })
})
