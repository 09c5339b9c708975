import { readFileSync } from 'node:fs'

export type Locale = 'ar' | 'en'

type Messages = { [key: string]: string | Messages }

const messages = { ar: read('ar'), en: read('en') }

/**
 * What the storefront says under a key of its messages, as a pattern of the whole text. What is filled in may be anything
 * unless it is given. The same page in the other language does not match.
 */
export function saying(locale: Locale, key: string, values: Record<string, string> = {}): RegExp {
  return new RegExp(`^\\s*${patternOf(messageOf(locale, key), values)}\\s*$`)
}

/** A label that may go on, with "(optional)" or with a note. */
export function beginning(locale: Locale, key: string): RegExp {
  return new RegExp(`^\\s*${patternOf(messageOf(locale, key), {})}`)
}

function messageOf(locale: Locale, key: string): string {
  let found: string | Messages | undefined = messages[locale]
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined
  if (typeof found !== 'string') throw new Error(`The storefront says nothing under ${key}`)
  return found
}

/** Names and amounts stand isolated from the direction of the words around them. */
function patternOf(message: string, values: Record<string, string>): string {
  const parts = message.replaceAll(/<\/?\w+>/g, '').split(/\{(\w+)\}/)
  return parts
    .map((part, place) => {
      if (place % 2 === 0) return escaped(part)
      const value = values[part]
      return value === undefined ? '.*' : `[\\u2066-\\u2069]?${escaped(value)}[\\u2066-\\u2069]?`
    })
    .join('')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')

function read(locale: Locale): Messages {
  const file = new URL(`../../storefront/messages/${locale}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Messages
}
