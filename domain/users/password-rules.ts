import { InvalidInput } from '#domain/errors.ts'
import { isBreached, plainPassword, stemOf } from './breached-passwords.ts'

export const shortestPassword = 10
export const longestPassword = 1024

const fewestDistinct = 5
const rows = ['qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '01234567890', 'abcdefghijklmnopqrstuvwxyz']
const worn = /^(?:p[a@]ssw[o0]rd|letmein|welcome|iloveyou|admin|changeme|secret)[\d!@#$%^&*._-]*$/

/**
 * Refuses a password that is guessed first (NIST SP 800-63B 3.1.1.2): too short, hardly any different characters, a run
 * along the keyboard or the alphabet, a word everybody uses with figures behind it, one's own name or address, and what is
 * on the lists of stolen ones.
 */
export function checkPassword(password: string, owner: { email: string; name: string }, path = '/password'): void {
  const plain = password.normalize('NFKC')
  const refuse = (code: string, message: string) => {
    throw new InvalidInput([{ path, code, message }])
  }
  if ([...plain].length < shortestPassword) refuse('password_too_short', `Use at least ${shortestPassword} characters.`)
  if (isTrivial(plain.toLowerCase(), owner)) refuse('password_trivial', 'This password is among the first ones tried.')
  if (isBreached(plain)) refuse('password_breached', 'This password is on lists of stolen ones.')
}

function isTrivial(password: string, { email, name }: { email: string; name: string }): boolean {
  return (
    new Set(password).size < fewestDistinct || worn.test(password) || isRun(password) || isOwn(password, email, name)
  )
}

/** One's own address or name, whole or a part of it, also with figures and signs behind it; the product's name as well. */
function isOwn(password: string, ...texts: string[]): boolean {
  const own = texts
    .map(plainPassword)
    .flatMap(text => [text.trim(), text.replaceAll(/\s/g, ''), ...text.split('@'), ...text.split(/[\s@.]+/)])
  const stem = stemOf(password)
  return [...own, 'sadu', 'سدو'].some(word => word.length >= 3 && (word === password || word === stem))
}

/** Along a row of keys in either direction, once or again and again. */
function isRun(password: string): boolean {
  return rows.some(row => [row, [...row].reverse().join('')].some(run => run.repeat(2).includes(password)))
}
