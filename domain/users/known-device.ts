import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { normaliseEmail } from './email-address.ts'

/** As long as browsers keep a cookie at most. */
export const knownDeviceDays = 400

const markForm = /^([\w-]{22})\.(\d{1,6})\.([\w-]{43})$/
const today = () => Math.floor(Date.now() / 86_400_000)

/**
 * The mark of a device on which somebody signed in: random, signed for one address, and kept nowhere here. It opens nothing;
 * attempts that come with it are counted apart from those of strangers.
 */
export function markDevice(key: Buffer, email: string, known?: string): string {
  const deviceId = known ?? randomBytes(16).toString('base64url')
  const day = today()
  return `${deviceId}.${day}.${macOf(key, { deviceId, day, email })}`
}

/** The id of a device that was marked for this very address; undefined for a stranger. */
export function readDevice(key: Buffer, mark: string | undefined, email: string): string | undefined {
  const [, deviceId, day, mac] = markForm.exec(mark ?? '') ?? []
  if (mac === undefined || today() - Number(day) > knownDeviceDays) return undefined
  const wanted = macOf(key, { deviceId: deviceId!, day: Number(day), email })
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(mac)) ? deviceId : undefined
}

type Marked = { deviceId: string; day: number; email: string }

function macOf(key: Buffer, { deviceId, day, email }: Marked): string {
  return createHmac('sha256', key)
    .update(`${deviceId}|${day}|${normaliseEmail(email)}`)
    .digest('base64url')
}
