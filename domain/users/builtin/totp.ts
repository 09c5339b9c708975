import { Secret, TOTP } from 'otpauth'

export const stepSeconds = 30

/** One step before and after: a clock may be half a minute wrong, and a code typed slowly. */
const steps = 1

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What every authenticator app takes (RFC 6238): SHA-1, six digits, thirty seconds. */
function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Sadu', label, algorithm: 'SHA1', digits: 6, period: stepSeconds, secret })
}

export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString()

export function totpCode(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() })
}

/** The time step a code belongs to; undefined when it is none of the present ones. */
export function stepOfCode(secret: string, code: string, at: Date): number | undefined {
  // The library throws for digits that take more than one byte.
  if (!/^[0-9]{6}$/.test(code)) return undefined
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: steps })
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / stepSeconds) + delta
}
