// What a person reads of their own account.
export type Security = {
  provider: 'builtin' | 'cognito'
  totp: { enabled: boolean; since: string | null }
  recoveryCodesLeft: number
  passwordChangedAt: string | null
}
export type Device = { browser: string | null; os: string | null; kind: string | null }
export type OpenSession = {
  id: string
  current: boolean
  device: Device | null
  address: string | null
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}
export type SignInEvent = { id: string; type: string; at: string; address: string | null; device: Device | null }
export type TotpSetup = { secret: string; uri: string }
