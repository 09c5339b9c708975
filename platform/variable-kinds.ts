import { isIP } from 'node:net'

/** How the text of a variable becomes a value: each kind throws what is wrong with the text, without repeating it. */
type Kind<T> = (text: string) => T

export const text: Kind<string> = value => value

export const port: Kind<number> = value => whole(1, 65_535)(value)

export function whole(least: number, most: number): Kind<number> {
  return value => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= least && number <= most) return number
    throw new Error(`must be a whole number from ${least} to ${most}`)
  }
}

export function decimal(least: number, most: number): Kind<number> {
  return value => {
    const number = Number(value)
    if (/^\d+(\.\d+)?$/.test(value) && number >= least && number <= most) return number
    throw new Error(`must be a number from ${least} to ${most}`)
  }
}

export function choice<const T extends string>(...allowed: T[]): Kind<T> {
  return value => {
    if ((allowed as string[]).includes(value)) return value as T
    throw new Error(`must be ${allowed.length === 1 ? allowed[0] : `one of ${allowed.join(', ')}`}`)
  }
}

export function url(...protocols: string[]): Kind<string> {
  return value => {
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
    throw new Error(`must be an address that begins with ${protocols.map(protocol => `${protocol}//`).join(' or ')}`)
  }
}

export const origin: Kind<string> = value => {
  if (/^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value) return value
  throw new Error('must be an origin such as https://app.example.com, without a path')
}

export const originTemplate: Kind<string> = value => {
  const [before, after] = value.split('{slug}')
  if (before === undefined || after === undefined || !/^https?:\/\/$/.test(before)) {
    throw new Error('must be an origin with {slug} as its first label, such as https://{slug}.example.com')
  }
  origin(value.replace('{slug}', 'slug'))
  return value
}

export const base64Key: Kind<Buffer> = value => {
  const key = Buffer.from(value, 'base64')
  if (key.length !== 32 || key.toString('base64') !== value) throw new Error('must be the base64 of 32 bytes')
  if (new Set(key).size < 8) throw new Error('must be random: openssl rand -base64 32')
  return key
}

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal']

export const networks: Kind<string[]> = value => {
  const list = value.split(',').map(entry => entry.trim())
  const wrong = list.filter(entry => !namedNetworks.includes(entry) && !isNetwork(entry))
  if (wrong.length === 0) return list
  throw new Error(`must be networks such as 10.0.0.0/8 or ${namedNetworks.join(', ')}, separated by commas`)
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
