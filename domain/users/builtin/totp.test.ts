import { Secret } from 'otpauth'
import { test } from 'tap'
import { newTotpSecret, stepOfCode, totpCode, totpUri } from './totp.ts'

test('a one-time password', async t => {
  t.test('is the one of RFC 6238, appendix B, by its last six digits', async t => {
    const secret = Secret.fromLatin1('12345678901234567890').base32
    const vectors: [seconds: number, code: string][] = [
      [59, '287082'],
      [1111111109, '081804'],
      [1111111111, '050471'],
      [1234567890, '005924'],
      [2000000000, '279037'],
      [20000000000, '353130'],
    ]
    for (const [seconds, code] of vectors) {
      const at = new Date(seconds * 1000)
      t.equal(totpCode(secret, at), code)
      t.equal(stepOfCode(secret, code, at), Math.floor(seconds / 30))
    }
  })

  t.test('is taken one step early and one step late, and no further', async t => {
    const secret = newTotpSecret()
    const at = new Date('2026-11-30T10:00:15Z')
    const step = Math.floor(at.getTime() / 30_000)
    for (const off of [-1, 0, 1]) {
      const code = totpCode(secret, new Date(at.getTime() + off * 30_000))
      t.equal(stepOfCode(secret, code, at), step + off)
    }
    for (const off of [-2, 2, 120]) {
      const code = totpCode(secret, new Date(at.getTime() + off * 30_000))
      t.equal(stepOfCode(secret, code, at), undefined)
    }
    for (const code of ['', '12345', 'abcdef', '１２３４５６', ' 123456'])
      t.equal(stepOfCode(secret, code, at), undefined, code)
  })

  t.test('has a key of 160 bits that an app reads from the address of a QR code', async t => {
    const secret = newTotpSecret()
    t.equal(Secret.fromBase32(secret).bytes.length, 20)
    const uri = new URL(totpUri(secret, 'maha+1@example.test'))
    t.equal(uri.protocol, 'otpauth:')
    t.match(decodeURIComponent(uri.pathname), /Sadu:maha\+1@example\.test$/)
    t.equal(uri.searchParams.get('secret'), secret)
    t.equal(uri.searchParams.get('issuer'), 'Sadu')
  })
})
