import { createHmac, createPrivateKey, randomUUID, sign } from 'node:crypto'
import { createRequire } from 'node:module'
import { type PoolBody as Body, type Emulator, EmulatorRefusal } from '#test/cognito/emulator.ts'
import type { PoolClient } from '#test/cognito/gate.ts'

type Answering = (body: Body) => Promise<Body>
export type Manners = { answer(operation: string, body: Body): Promise<Body> }

type Tokens = { IdToken: string; AccessToken: string; RefreshToken?: string }

/** How Cognito answers where cognito-local answers otherwise, or not at all. */
export function poolManners({ ask }: Pick<Emulator, 'ask'>, client: PoolClient): Manners {
  const pass = (operation: string) => (body: Body) => ask(operation, body)
  const memory = poolMemory()
  const answers: Record<string, Answering> = {
    ...accounts(pass, client),
    ...signIns(pass, memory),
    ...tokens(pass, memory),
  }
  return {
    answer: async (operation, body) => {
      checkProof(client, body)
      checkPasswords(body)
      memory.checkAccess(body.AccessToken)
      return (answers[operation] ?? pass(operation))(body)
    },
  }
}

const refusal = (type: string) => new EmulatorRefusal({ __type: type, message: 'as Cognito says' })

type Pass = (operation: string) => Answering

function accounts(pass: Pass, { poolId }: PoolClient): Record<string, Answering> {
  const statusOf = async (Username: string) =>
    (await pass('AdminGetUser')({ UserPoolId: poolId, Username }).catch(() => undefined))?.UserStatus
  const told = { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } }
  return {
    // Once the code was right, the address it was sent to is verified.
    ConfirmSignUp: async body => {
      if ((await statusOf(body.Username)) === 'CONFIRMED') throw refusal('NotAuthorizedException')
      await pass('ConfirmSignUp')(body)
      const { Username } = body
      const verified = Object.entries({ email: Username, email_verified: 'true' })
      const UserAttributes = verified.map(([Name, Value]) => ({ Name, Value }))
      return pass('AdminUpdateUserAttributes')({ UserPoolId: poolId, Username, UserAttributes })
    },
    // Its codes of both kinds lie in one place: the other operation mails one as well.
    ResendConfirmationCode: async body => {
      if ((await statusOf(body.Username)) !== 'UNCONFIRMED') throw refusal('InvalidParameterException')
      return pass('ForgotPassword')(body)
    },
    ForgotPassword: async body => {
      const status = await statusOf(body.Username)
      if (status === 'UNCONFIRMED') throw refusal('InvalidParameterException')
      return status ? pass('ForgotPassword')(body) : told
    },
    ConfirmForgotPassword: async body => {
      if ((await statusOf(body.Username)) !== 'CONFIRMED') throw refusal('CodeMismatchException')
      return pass('ConfirmForgotPassword')(body)
    },
    ChangePassword: body => wrongPassword(pass('ChangePassword')(body)),
  }
}

/** The emulator says of a wrong password what Cognito says of a weak one. */
async function wrongPassword(answer: Promise<Body>): Promise<Body> {
  return answer.catch((error: EmulatorRefusal) => {
    throw error.answer?.__type === 'InvalidPasswordException' ? refusal('NotAuthorizedException') : error
  })
}

function signIns(pass: Pass, memory: PoolMemory): Record<string, Answering> {
  return {
    InitiateAuth: async body => {
      if (body.AuthFlow === 'REFRESH_TOKEN_AUTH') return memory.refresh(body, pass('InitiateAuth'))
      const answer = await wrongPassword(pass('InitiateAuth')(body))
      memory.remember(answer)
      return answer
    },
    RespondToAuthChallenge: async body => {
      memory.checkSession(body.Session)
      memory.checkCode(body.ChallengeResponses.USERNAME, body.ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE)
      const answer = await pass('RespondToAuthChallenge')(body)
      memory.remember(answer, { withMfa: true })
      memory.useCode(body.ChallengeResponses.USERNAME, body.ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE)
      return answer
    },
    VerifySoftwareToken: async body => {
      const { sub } = claimsOf(body.AccessToken)
      memory.checkCode(sub, body.UserCode)
      const answer = await pass('VerifySoftwareToken')(body)
      memory.useCode(sub, body.UserCode)
      return answer
    },
  }
}

function tokens(_pass: Pass, memory: PoolMemory): Record<string, Answering> {
  return {
    RevokeToken: async body => {
      memory.revoke(body.Token)
      return {}
    },
    GlobalSignOut: async body => {
      memory.revokeAllOf(claimsOf(body.AccessToken).sub)
      return {}
    },
  }
}

type PoolMemory = ReturnType<typeof poolMemory>

/** Sessions of challenges, codes that were used, and what has been revoked. */
function poolMemory() {
  const sessions = new Set<string>()
  const usedCodes = new Set<string>()
  const revoked = new Set<string>()
  const given: { sub: string; token: string; made?: Tokens }[] = []
  return {
    remember(answer: Body, { withMfa = false } = {}) {
      if (answer.Session) sessions.add(answer.Session)
      const made: Tokens | undefined = answer.AuthenticationResult
      if (!made) return
      const { sub } = claimsOf(made.AccessToken)
      given.push({ sub, token: made.AccessToken })
      // After a second factor the emulator forgets the refresh token it gave.
      if (made.RefreshToken) given.push({ sub, token: made.RefreshToken, ...(withMfa && { made }) })
    },
    async refresh(body: Body, pass: Answering): Promise<Body> {
      const token = body.AuthParameters.REFRESH_TOKEN
      if (revoked.has(token)) throw refusal('NotAuthorizedException')
      const known = given.find(one => one.token === token)?.made
      const answer = known ? { AuthenticationResult: renewed(known) } : await pass(body)
      this.remember(answer)
      return answer
    },
    checkSession(session: string) {
      if (!sessions.has(session)) throw refusal('NotAuthorizedException')
    },
    checkCode(who: string, code: string) {
      if (usedCodes.has(`${who} ${code}`)) throw refusal('ExpiredCodeException')
    },
    useCode: (who: string, code: string) => void usedCodes.add(`${who} ${code}`),
    checkAccess(token: string | undefined) {
      if (token && revoked.has(token)) throw refusal('NotAuthorizedException')
    },
    revoke: (token: string) => void revoked.add(token),
    revokeAllOf: (sub: string) => given.filter(one => one.sub === sub).forEach(one => void revoked.add(one.token)),
  }
}

/** New tokens that say the same, signed with the emulator's own key. */
function renewed({ IdToken, AccessToken }: Tokens): Tokens {
  const key = createPrivateKey(createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json').pem)
  const iat = Math.floor(Date.now() / 1000)
  const [id, access] = [IdToken, AccessToken].map(token => {
    const claims = { ...claimsOf(token), iat, exp: iat + 3600, jti: randomUUID() }
    const input = [{ alg: 'RS256', kid: 'CognitoLocal' }, claims].map(encoded).join('.')
    return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
  })
  return { IdToken: id!, AccessToken: access! }
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const claimsOf = (token: string): Body => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())

/** The emulator looks at no proof of the client's secret. Refreshing asks for that of the pool's own name of the person. */
function checkProof({ clientId, clientSecret }: PoolClient, body: Body) {
  if (!clientSecret || !body.ClientId || body.ClientSecret === clientSecret) return
  const fields: Body = body.AuthParameters ?? body.ChallengeResponses ?? body
  const name = fields.REFRESH_TOKEN
    ? claimsOf(fields.REFRESH_TOKEN)['cognito:username']
    : (fields.USERNAME ?? fields.Username)
  const wanted = createHmac('sha256', clientSecret)
    .update(name + clientId)
    .digest('base64')
  if ((fields.SECRET_HASH ?? fields.SecretHash) !== wanted) throw refusal('NotAuthorizedException')
}

/** The least of Cognito's own rules. */
function checkPasswords(body: Body) {
  const wanted = body.ProposedPassword ?? (body.AuthParameters || body.ChallengeResponses ? undefined : body.Password)
  if (wanted !== undefined && wanted.length < 8) throw refusal('InvalidPasswordException')
}
