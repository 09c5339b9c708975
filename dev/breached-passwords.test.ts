import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { breachedPasswords } from './breached-passwords.ts'

test('the filter of breached passwords is what the list says', async t => {
  const written = readFileSync(new URL('../domain/users/breached-passwords.bloom', import.meta.url))
  t.ok(written.equals(breachedPasswords()), 'run node dev/breached-passwords.ts')
})
