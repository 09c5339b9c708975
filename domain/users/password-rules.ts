import { InvalidInput } from '#domain/errors.ts'

export const shortestPassword = 10
export const longestPassword = 1024

const fewestDistinct = 5
const rows = ['qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '01234567890', 'abcdefghijklmnopqrstuvwxyz']
const worn = /^(?:p[a@]ssw[o0]rd|letmein|welcome|iloveyou|admin|changeme|secret)[\d!@#$%^&*._-]*$/

/**
 * Refuses a password that is guessed first (NIST SP 800-63B 3.1.1.2): too short, hardly any different characters, a run
 * along the keyboard or the alphabet, a word everybody uses with figures behind it, one's own name or address.
 */
export function checkPassword(password: string, owner: { email: string; name: string }): void {
  const plain = password.normalize('NFKC')
  if ([...plain].length < shortestPassword) refuse('password_too_short', `Use at least ${shortestPassword} characters.`)
  if (isTrivial(plain.toLowerCase(), owner)) refuse('password_trivial', 'This password is among the first ones tried.')
}

function isTrivial(password: string, { email, name }: { email: string; name: string }): boolean {
  const own = [email, email.split('@')[0]!, name].map(text => text.trim().toLowerCase())
  return new Set(password).size < fewestDistinct || own.includes(password) || worn.test(password) || isRun(password)
}

/** Along a row of keys in either direction, once or again and again. */
function isRun(password: string): boolean {
  return rows.some(row => [row, [...row].reverse().join('')].some(run => run.repeat(2).includes(password)))
}

function refuse(code: string, message: string): never {
  throw new InvalidInput([{ path: '/password', code, message }])
}
