// What a person reads of their own account. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { RecoveryCodes as RecoveryCodesSchema, TotpSetup as TotpSetupSchema } from '../../api/schemas/auth.ts'
import type { ActivityPage, Security as SecuritySchema, Sessions } from '../../api/schemas/sign-ins.ts'

export type Security = Static<typeof SecuritySchema>
export type OpenSession = Static<typeof Sessions>['data'][number]
export type Device = NonNullable<OpenSession['device']>
export type Activity = Static<typeof ActivityPage>
export type SignInEvent = Activity['data'][number]
export type TotpSetup = Static<typeof TotpSetupSchema>
export type RecoveryCodes = Static<typeof RecoveryCodesSchema>
