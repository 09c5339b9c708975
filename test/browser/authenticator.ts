import { TOTP } from 'otpauth'

const stepMs = 30_000

/** The app on somebody's phone. Each code is of a later step than the one before, for no step's code is taken twice. */
export function authenticator(secret: string) {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: stepMs / 1000, secret })
  let last = 0
  return async (): Promise<string> => {
    const step = Math.max(last + 1, Math.floor(Date.now() / stepMs) - 1)
    // The API takes the next step's code as well, but none after that.
    const early = (step - 1) * stepMs - Date.now()
    if (early > 0) await new Promise(resolve => setTimeout(resolve, early))
    last = step
    return totp.generate({ timestamp: step * stepMs })
  }
}
