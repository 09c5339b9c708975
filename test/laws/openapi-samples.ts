import type { Schema } from '#test/laws/openapi-places.ts'

/** The smallest value of a schema: what is required, and whatever holds an entity; ids are filled in by `idOf`. */
export function sampleOf(schema: Schema, idOf: (entity: string) => string): unknown {
  const entity = schema['x-sadu-entity']
  if (entity) return idOf(entity)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object') return sampleObject(schema, idOf)
  if (schema.examples) return schema.examples[0]
  if (schema.anyOf) return sampleOf(schema.anyOf.find(holdsEntity) ?? schema.anyOf[0]!, idOf)
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, idOf)] : []
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  if (schema.type === 'string') return sampleText(schema)
  return null
}

/** Its example where it has one, with what is required or holds an entity beside it. */
function sampleObject({ properties = {}, required = [], examples = [] }: Schema, idOf: (entity: string) => string) {
  const example = examples[0] as Record<string, unknown> | undefined
  const wanted = Object.entries(properties).filter(([name, part]) => required.includes(name) || holdsEntity(part))
  const sample = Object.fromEntries(wanted.map(([name, part]) => [name, sampleOf(part, idOf)]))
  return { ...sample, ...example }
}

function sampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000'
  if (format === 'email') return 'sample@example.test'
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  return 'sample'.padEnd(minLength, 'x')
}

function holdsEntity(schema: Schema): boolean {
  if (schema['x-sadu-entity']) return true
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ]
  return parts.some(holdsEntity)
}

/** Copies a body with one id replaced; `mixed` keeps the first element of each array and puts the id into a second one. */
export function replaced(body: unknown, at: string[], id: string, options: { mixed: boolean }): unknown {
  const [step, ...rest] = at
  if (step === undefined) return id
  if (step !== '*') {
    const record = body as Record<string, unknown>
    return { ...record, [step]: replaced(record[step], rest, id, options) }
  }
  const [first] = body as unknown[]
  const swapped = replaced(first, rest, id, options)
  return options.mixed ? [first, swapped] : [swapped]
}
