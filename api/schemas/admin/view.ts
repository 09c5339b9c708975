import { Type } from 'typebox'
import { permissionNames } from '#domain/members/permissions.ts'
import { Closed, Timestamp } from '../primitives.ts'

export const StartedView = Closed({
  accessToken: Type.String(),
  expiresIn: Type.Integer({ description: 'Seconds', examples: [900] }),
  endsAt: Timestamp,
  permissions: Type.Array(Type.Enum(permissionNames), { description: 'What can be read with it' }),
})
