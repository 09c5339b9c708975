import { deriveKey } from '#platform/secrets/envelope.ts'

/** What the master key is turned into for identity: one key per purpose, so that none can stand in for another. */
export type IdentityKeys = {
  /** Seals what has to be read again: private keys, codes on their way to a mailbox. */
  master: Buffer
  refreshTokens: Buffer
  codes: Buffer
  recoveryCodes: Buffer
  challenges: Buffer
  /** Hashes addresses, networks and devices whose attempts are counted. */
  attempts: Buffer
  devices: Buffer
}

export function identityKeys(masterKey: Buffer): IdentityKeys {
  return {
    master: masterKey,
    refreshTokens: deriveKey(masterKey, 'refresh tokens v1'),
    codes: deriveKey(masterKey, 'account codes v1'),
    recoveryCodes: deriveKey(masterKey, 'recovery codes v1'),
    challenges: deriveKey(masterKey, 'sign-in challenges v1'),
    attempts: deriveKey(masterKey, 'sign-in attempts v1'),
    devices: deriveKey(masterKey, 'known devices v1'),
  }
}
