import { Type } from 'typebox'

/** Why an act was done: at least a word that says something, not blanks. */
export const Reason = Type.String({ minLength: 3, maxLength: 500, pattern: '\\S\\s*\\S\\s*\\S' })
