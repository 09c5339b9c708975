import { Type } from 'typebox'

const Params = Type.Record(Type.String(), Type.Unknown(), { description: 'For machines; depends on the code.' })

const FieldProblem = Type.Object({
  path: Type.String({ examples: ['/items/0/quantity'], description: 'JSON pointer into the input' }),
  code: Type.String({ examples: ['too_large'] }),
  message: Type.String(),
  params: Type.Optional(Params),
})

/** RFC 9457, with a stable `code`. */
export const Problem = Type.Object(
  {
    type: Type.String({ examples: ['urn:sadu:error:out_of_stock'] }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ examples: ['out_of_stock'] }),
    detail: Type.String(),
    requestId: Type.String(),
    params: Type.Optional(Params),
    errors: Type.Optional(Type.Array(FieldProblem, { description: 'Every invalid field at once.' })),
  },
  { description: 'What went wrong (RFC 9457).' },
)

const meanings: Record<number, string> = {
  400: 'The input is invalid; `errors` names every field.',
  401: 'No access token, or one that is not valid.',
  403: 'Known, but not allowed; or the tenant is suspended.',
  404: 'There is no such thing for this caller.',
  409: 'The present state does not allow it.',
  413: 'The body, or the file it announces, is too large.',
  415: 'The body, or the file it announces, is of a type that is not taken.',
  422: 'Refused by a rule of the business.',
  429: 'Too many requests; see Retry-After.',
  503: 'A part the API depends on is away; see Retry-After.',
}

/** The documented refusals of a route, besides 429 and 503 which every route can give. */
export function problems(...statuses: number[]) {
  const all = [...new Set([...statuses, 429, 503])].sort()
  return Object.fromEntries(
    all.map(status => [
      status,
      { description: meanings[status], content: { 'application/problem+json': { schema: Problem } } },
    ]),
  )
}
