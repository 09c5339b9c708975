import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import { isUuid } from '#platform/ids.ts'
import type { ValidationFailure } from './field-problems.ts'
import type { ApiServer } from './parts.ts'

/**
 * Bodies are refused, never repaired: no coercion, no removal of unknown fields, all failures at once. Only what comes as
 * text in the URL is turned into numbers and booleans.
 */
export function validateInput(app: ApiServer) {
  const strict = compiler({ coerceTypes: false })
  const coercing = compiler({ coerceTypes: true })
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const { compile } = httpPart === 'body' ? strict : coercing
    return compile(schema as object)
  })
}

function compiler(options: Options) {
  const ajv = new Ajv({ ...options, allErrors: true, useDefaults: true, removeAdditional: false, strict: false })
  addFormats.default(ajv)
  // The package's own also takes `urn:uuid:` in front, which Postgres does not.
  ajv.addFormat('uuid', isUuid)
  return { compile: (schema: object) => ajv.compile(schema) }
}

/** The check of what stands in a URL, for the same inside of a body: texts are turned into numbers and booleans in place. */
export const compileUrlCheck = (schema: object) => compiler({ coerceTypes: true }).compile(schema)

/** No body of ours nests deeper than a third of this; a parser goes down to wherever the caller wants. */
const deepest = 24

/**
 * The first thing in a body that cannot be kept, as Ajv would tell it: a text that is none for Postgres (a NUL, half of a
 * surrogate pair), or a nesting deeper than anything of ours.
 */
export function findUnkeepable(value: unknown, path = '', depth = 0): ValidationFailure | undefined {
  if (typeof value === 'string') return unkeepable(value) ? notText(path) : undefined
  if (value === null || typeof value !== 'object') return undefined
  if (depth > deepest) return failure('maxDepth', path.split('/', 2).join('/'), 'nests too deeply')
  for (const [key, inner] of Object.entries(value)) {
    const found = unkeepable(key) ? notText(path) : findUnkeepable(inner, `${path}/${key}`, depth + 1)
    if (found) return found
  }
  return undefined
}

const notText = (path: string) => failure('wellFormedText', path, 'holds a character that is no text')

function failure(keyword: string, instancePath: string, message: string): ValidationFailure {
  return { keyword, instancePath, message, params: {} }
}

function unkeepable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed()
}
