import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { IdentityDoor } from '#platform/db/identity.ts'
import type { Afterwards, ProvidedPerson } from '../identity-provider.ts'
import { checkPassword } from '../password-rules.ts'
import { accessAfterPassword } from './access-after-password.ts'
import { inOurWords, passwordRefused } from './pool-refusals.ts'

type Change = { currentPassword: string; newPassword: string }

/** Puts a new password in the place of the current one. Refuses with password_wrong; a weak one with InvalidInput. */
export async function changePassword(
  open: OpenPool,
  door: IdentityDoor,
  person: ProvidedPerson,
  { currentPassword, newPassword }: Change,
  afterwards: Afterwards,
): Promise<void> {
  checkPassword(newPassword, person, '/newPassword')
  const accessToken = await accessAfterPassword(open, person, currentPassword)
  const change = open.pool.changePassword({ accessToken, current: currentPassword, wanted: newPassword })
  await inOurWords(change, 'password_wrong', { password_refused: passwordRefused('/newPassword') })
  await door.tx(afterwards)
}
