import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
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
  return { compile: (schema: object) => ajv.compile(schema) }
}

/**
 * The first text in a body that Postgres could not keep: a NUL, or half of a surrogate pair. The JSON pointer of it, or
 * undefined. Walks as deep as the parser did.
 */
export function findUnkeepableText(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return unkeepable(value) ? path || '/' : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = unkeepable(key) ? path || '/' : findUnkeepableText(inner, `${path}/${key}`)
    if (found) return found
  }
  return undefined
}

function unkeepable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed()
}
