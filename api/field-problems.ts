import type { FieldProblem } from '#domain/errors.ts'

/** What Ajv reports of one violated keyword. */
export type ValidationFailure = {
  keyword: string
  instancePath: string
  message?: string
  params: Record<string, unknown>
}

const codes: Record<string, string> = {
  additionalProperties: 'unknown_field',
  const: 'not_in_list',
  enum: 'not_in_list',
  format: 'malformed',
  maxDepth: 'too_deep',
  maximum: 'too_large',
  maxItems: 'too_many',
  maxLength: 'too_long',
  minimum: 'too_small',
  minItems: 'too_few',
  minLength: 'too_short',
  pattern: 'malformed',
  required: 'required',
  type: 'wrong_type',
  wellFormedText: 'malformed_text',
}

/** Ajv's failures as field problems: a missing or unknown field is named by its own path. */
export function fieldProblems(failures: ValidationFailure[]): FieldProblem[] {
  const told = failures.filter(failure => failure.keyword !== 'anyOf' && failure.keyword !== 'if')
  return told.slice(0, 100).map(failure => {
    const code = codes[failure.keyword] ?? 'invalid'
    const params = limits(failure.params)
    return { path: pathOf(failure), code, message: failure.message ?? 'is invalid', ...(params && { params }) }
  })
}

function pathOf({ instancePath, keyword, params }: ValidationFailure): string {
  const field = keyword === 'required' ? params.missingProperty : params.additionalProperty
  if (typeof field !== 'string') return instancePath || '/'
  return `${instancePath}/${field.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function limits({ limit, allowedValues }: Record<string, unknown>) {
  if (limit !== undefined) return { limit }
  return allowedValues === undefined ? undefined : { allowed: allowedValues }
}
