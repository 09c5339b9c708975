/** As much of OpenAPI as a removal can show in. */
type Schema = {
  type?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  pattern?: string
  format?: string
  [bound: string]: unknown
}

type Content = { content?: Record<string, { schema?: Schema }> }
type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: Content; responses?: Record<string, Content> }
export type Contract = {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, unknown> }
}

/**
 * What a client of the first contract would miss in the second: an address, a parameter, a field of a reply, or a value
 * that was accepted and is not any more. `/v1` only grows.
 */
export function findRemovals(given: Contract, made: Contract): string[] {
  const before = withoutReferences(given)
  const after = withoutReferences(made)
  return Object.entries(before.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, operation]) => {
      const name = `${verb.toUpperCase()} ${path}`
      const now = after.paths[path]?.[verb]
      if (!now) return [`${name} is gone`]
      return [...lostInput(name, operation, now), ...lostReplies(name, operation, now)]
    }),
  )
}

/** The same contract with each named schema written out where it is used. */
function withoutReferences(contract: Contract): Contract {
  const named = contract.components?.schemas ?? {}
  return JSON.parse(JSON.stringify(contract), (_key, value) => {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(value?.$ref ?? '')?.[1]
    return name ? named[name] : value
  })
}

function lostInput(name: string, before: Operation, after: Operation): string[] {
  const keyOf = (parameter: Parameter) => `${parameter.in} ${parameter.name}`
  const [had, has] = [before.parameters ?? [], after.parameters ?? []]
  const known = new Map(has.map(parameter => [keyOf(parameter), parameter]))
  const wanted = has.filter(
    parameter => parameter.required && !had.some(old => keyOf(old) === keyOf(parameter) && old.required),
  )
  return [
    ...had.flatMap(parameter => {
      const now = known.get(keyOf(parameter))
      return now
        ? narrowed(`${name} ${keyOf(parameter)}`, parameter.schema, now.schema)
        : [`${name}: ${keyOf(parameter)} is gone`]
    }),
    ...wanted.map(parameter => `${name}: ${keyOf(parameter)} is required`),
    ...narrowed(`${name} body`, bodyOf(before.requestBody), bodyOf(after.requestBody)),
  ]
}

function lostReplies(name: string, before: Operation, after: Operation): string[] {
  return Object.entries(before.responses ?? {}).flatMap(([status, reply]) => {
    const now = after.responses?.[status]
    // A refusal that cannot happen any more is nobody's loss.
    if (!now) return status.startsWith('2') ? [`${name}: ${status} is gone`] : []
    return lost(`${name} ${status}`, bodyOf(reply), bodyOf(now))
  })
}

const bodyOf = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema

/** Input that was accepted before and is refused now. */
function narrowed(at: string, before: Schema | undefined, after: Schema | undefined): string[] {
  if (!before) return after?.required?.length ? [`${at} is required`] : []
  if (!after) return [`${at} is gone`]
  const required = (after.required ?? []).filter(name => !before.required?.includes(name))
  return [
    ...otherKind(at, before, after),
    ...tighter(at, before, after),
    ...(before.enum ?? [])
      .filter(value => after.enum && !after.enum.includes(value))
      .map(value => `${at}: ${value} is refused`),
    ...(after.enum && !before.enum ? [`${at} takes listed values only`] : []),
    ...required.map(name => `${at}/${name} is required`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, part]) =>
      narrowed(`${at}/${name}`, part, after.properties?.[name]),
    ),
    ...(before.items ? narrowed(`${at}/*`, before.items, after.items) : []),
    ...branches(at, before, after),
  ]
}

function tighter(at: string, before: Schema, after: Schema): string[] {
  const lower = ['minimum', 'minLength', 'minItems'].filter(
    bound => Number(after[bound] ?? -Infinity) > Number(before[bound] ?? -Infinity),
  )
  const upper = ['maximum', 'maxLength', 'maxItems'].filter(
    bound => Number(after[bound] ?? Infinity) < Number(before[bound] ?? Infinity),
  )
  const forms = ['pattern', 'format'].filter(form => after[form] !== undefined && after[form] !== before[form])
  return [...lower, ...upper, ...forms].map(bound => `${at}: ${bound} is ${after[bound]}`)
}

/** Fields of a reply that are not there any more, or not always. */
function lost(at: string, before: Schema | undefined, after: Schema | undefined): string[] {
  if (!before) return []
  if (!after) return [`${at} is gone`]
  const optional = (before.required ?? []).filter(name => after.properties?.[name] && !after.required?.includes(name))
  return [
    ...otherKind(at, before, after),
    ...optional.map(name => `${at}/${name} is not always there`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, part]) =>
      lost(`${at}/${name}`, part, after.properties?.[name]),
    ),
    ...(before.items ? lost(`${at}/*`, before.items, after.items) : []),
    ...branches(at, before, after),
  ]
}

function otherKind(at: string, before: Schema, after: Schema): string[] {
  const same = JSON.stringify(before.type) === JSON.stringify(after.type)
  return same ? [] : [`${at} is ${after.type}, not ${before.type}`]
}

function branches(at: string, before: Schema, after: Schema): string[] {
  if (!before.anyOf) return []
  const known = (after.anyOf ?? [after]).map(branch => JSON.stringify(branch.type))
  return before.anyOf
    .filter(branch => !known.includes(JSON.stringify(branch.type)))
    .map(branch => `${at}: ${branch.type} is gone`)
}
