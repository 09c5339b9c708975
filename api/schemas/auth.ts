import { type Static, Type } from 'typebox'
import type { Picture as StoredPicture } from '#domain/media/picture.ts'
import { permissionNames, permissionsOf } from '#domain/members/permissions.ts'
import { emailPattern, longestEmail } from '#domain/users/email-address.ts'
import { longestPassword, shortestPassword } from '#domain/users/password-rules.ts'
import type { User } from '#domain/users/user-queries.ts'
import type { Membership as MembershipRow } from '#platform/db/access.ts'
import { Picture, pictureReply } from './picture.ts'
import { Bilingual, Closed, EntityId, LocaleCode, orNull, RoleCode, Timestamp } from './primitives.ts'

const Email = Type.String({ maxLength: longestEmail, pattern: emailPattern, examples: ['owner@bloom.test'] })

/** Patterns are tried on texts of any length, also too long ones: none may go over a text more often than once. */
const PersonName = Type.String({ maxLength: 120, pattern: '^(?!\\s*$)\\P{Cc}+$' })

export const SignUp = Closed({
  email: Email,
  password: Type.String({ minLength: shortestPassword, maxLength: longestPassword }),
  name: PersonName,
  locale: Type.Optional(LocaleCode),
})

export const SignUpAnswer = Closed(
  { status: Type.Literal('confirmation_sent') },
  { description: 'The same for an address that has an account already.' },
)

/** @NOTE No rules for it: they are for new passwords, and would tell what a given one cannot be. */
const givenPassword = { minLength: 1, maxLength: longestPassword }

const MailedCode = Type.String({ pattern: '^[0-9]{6}$', examples: ['012345'] })

export const Confirmation = Closed({
  email: Email,
  code: MailedCode,
  password: Type.String({ ...givenPassword, description: 'The one of the sign-up the code was mailed for.' }),
})

export const Login = Closed({ email: Email, password: Type.String(givenPassword) })

export const NoFields = Closed({})

export const AccessToken = Closed({
  accessToken: Type.String({ description: 'For the header `Authorization: Bearer ...`' }),
  expiresIn: Type.Integer({ description: 'Seconds', examples: [900] }),
})

export const Membership = Closed({
  tenantId: EntityId('tenant'),
  slug: Type.String(),
  name: Bilingual,
  kind: Type.Enum(['shop', 'charity', 'both']),
  role: RoleCode,
  permissions: Type.Array(Type.Enum(permissionNames), { description: 'What the role may do: see docs/permissions.md' }),
  isActive: Type.Boolean({ description: 'False while it is suspended' }),
  deletionAt: orNull(Timestamp),
  logo: Type.Union([Picture, Type.Null()]),
  accent: Type.String(),
})

export const LoginAnswer = Closed(
  {
    accessToken: Type.Optional(Type.String({ description: 'For the header `Authorization: Bearer ...`' })),
    expiresIn: Type.Optional(Type.Integer({ description: 'Seconds', examples: [900] })),
    challenge: Type.Optional(
      Type.Literal('totp', { description: 'The password was right; a second factor is needed.' }),
    ),
    session: Type.Optional(Type.String({ description: 'For `POST /v1/auth/mfa`, within five minutes' })),
  },
  { description: 'Either a token, or a challenge.' },
)

/** Six digits of the authenticator app, or a recovery code. */
const SecondFactorCode = Type.String({
  pattern: '^(?:[0-9]{6}|[0-9A-Za-z]{5}-?[0-9A-Za-z]{5})$',
  examples: ['012345', 'abcde-23456'],
})

export const ChallengeAnswer = Closed({
  session: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\w-]+$' }),
  code: SecondFactorCode,
})

export const PasswordReset = Closed({ email: Email, locale: Type.Optional(LocaleCode) })

export const PasswordResetAnswer = Closed(
  { status: Type.Literal('code_sent') },
  { description: 'The same for an address that nobody signed up with.' },
)

const newPassword = Type.String({ minLength: shortestPassword, maxLength: longestPassword })

export const NewPassword = Closed({ email: Email, code: MailedCode, password: newPassword })

export const PasswordChange = Closed({ currentPassword: Type.String(givenPassword), newPassword })

export const OwnPassword = Closed({ password: Type.String(givenPassword) })

export const TotpSetup = Closed({
  secret: Type.String({ description: 'Base32, to be typed into the app' }),
  uri: Type.String({ description: '`otpauth://`, to be drawn as a QR code' }),
})

export const TotpCode = Closed({ code: Type.String({ pattern: '^[0-9]{6}$', examples: ['012345'] }) })

export const GivenSecondFactor = Closed({ code: SecondFactorCode })

export const RecoveryCodes = Closed({
  recoveryCodes: Type.Array(Type.String(), { description: 'Shown once; each works once.' }),
})

export const PersonChange = Closed(
  { name: Type.Optional(PersonName), locale: Type.Optional(LocaleCode) },
  { minProperties: 1 },
)

export const Me = Closed({
  user: Closed({
    id: EntityId('user'),
    email: Type.String(),
    name: Type.String(),
    locale: LocaleCode,
    superAdmin: Type.Boolean(),
  }),
  memberships: Type.Array(Membership),
})

export function meReply(user: User, memberships: MembershipRow[]): Static<typeof Me> {
  const { id, email, name, locale, is_super_admin } = user
  return {
    user: { id, email, name, locale, superAdmin: is_super_admin },
    memberships: memberships.map(membershipReply),
  }
}

export function membershipReply(membership: MembershipRow): Static<typeof Membership> {
  const { tenant_id, slug, name, kind, role, branding } = membership
  const logo = branding?.logo as StoredPicture | null | undefined
  return {
    tenantId: tenant_id,
    slug,
    name,
    kind: kind as 'shop' | 'charity' | 'both',
    role,
    permissions: permissionsOf(role),
    isActive: membership.is_active,
    deletionAt: membership.deletion_at?.toISOString() ?? null,
    logo: logo ? pictureReply(logo) : null,
    accent: branding?.accent ?? defaultAccent,
  }
}

/** Of a tenant whose storefront has no colours yet. */
const defaultAccent = '#1f2937'

export const JwksReply = Type.Object({
  keys: Type.Array(
    Closed({
      kid: Type.String(),
      kty: Type.Literal('EC'),
      crv: Type.Literal('P-256'),
      x: Type.String(),
      y: Type.String(),
      alg: Type.Literal('ES256'),
      use: Type.Literal('sig'),
    }),
  ),
})
