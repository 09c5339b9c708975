import { Type } from 'typebox'
import { Closed } from './primitives.ts'

export const FormReply = Closed({
  token: Type.String({ description: 'Sent back in `form.token`; says when the form was opened and nothing else.' }),
})

/** What a public form sends about how it was filled in. */
export const FormFacts = Closed(
  {
    token: Type.Optional(
      Type.String({ maxLength: 100, description: 'From `GET …/form`, fetched as the form opened.' }),
    ),
    website: Type.Optional(Type.String({ maxLength: 500, description: 'A field people do not see: stays empty.' })),
    proof: Type.Optional(
      Type.String({
        maxLength: 160,
        description:
          '`challenge:answer` for the `challenge` of a `proof_required`: its SHA-256 begins with `difficulty` zero bits.',
      }),
    ),
  },
  { description: 'How the form was filled in.' },
)
