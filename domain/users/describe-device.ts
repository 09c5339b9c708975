import Bowser from 'bowser'

export type DeviceName = { browser: string | null; os: string | null; kind: string | null }

/** What a person recognises a device by; undefined names are null, and a program that is no browser has none at all. */
export function describeDevice(userAgent: string | null): DeviceName | null {
  if (!userAgent) return null
  const { browser, os, platform } = Bowser.parse(userAgent)
  const name = { browser: browser.name || null, os: os.name || null, kind: platform.type || null }
  return name.os || name.kind ? name : null
}
