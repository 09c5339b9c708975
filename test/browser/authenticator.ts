import { TOTP } from 'otpauth'

const stepMs = 30_000

/**
 * The app on somebody's phone. Each code is of a later step than the one before, for no step's code is taken twice; each is
 * good for ten seconds at least, however slow the machine.
 */
export function authenticator(secret: string) {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: stepMs / 1000, secret })
  let last = 0
  return async (): Promise<string> => {
    // The API takes the code of the step before and of the step after as well, but none besides.
    const oldest = Math.floor((Date.now() + 10_000) / stepMs) - 1
    const step = Math.max(last + 1, oldest)
    const early = (step - 1) * stepMs - Date.now()
    if (early > 0) await new Promise(resolve => setTimeout(resolve, early))
    last = step
    return totp.generate({ timestamp: step * stepMs })
  }
}
