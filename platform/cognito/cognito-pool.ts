import type * as Cognito from '@aws-sdk/client-cognito-identity-provider'
import { outcomeOf, PoolRefusal } from './cognito-errors.ts'
import { secretHash } from './secret-hash.ts'
import type { PoolSettings, PoolSignIn, PoolTokens, UserPool } from './user-pool.ts'

type Library = typeof Cognito
type Client = Cognito.CognitoIdentityProviderClient
type Call = <Output>(work: (client: Client, library: Library, limit: Limit) => Promise<Output>) => Promise<Output>
type Limit = { abortSignal: AbortSignal }

/** Somebody waits at a form, and the database's own patience is shorter than the browser's. */
const patienceMs = 5_000

/** A user pool of Amazon Cognito, or of an emulator at another endpoint. No AWS credentials are needed: these calls are a client's. */
export function cognitoPool(settings: PoolSettings): UserPool {
  const { call, close } = caller(settings)
  return {
    ...entering(settings, call),
    ...keeping(settings, call),
    ...ending(settings, call),
    ...recovering(settings, call),
    close,
  }
}

type Entering = Pick<UserPool, 'signUp' | 'resendCode' | 'confirmSignUp' | 'signIn' | 'answerChallenge'>

function entering(settings: PoolSettings, call: Call): Entering {
  const { ClientId, hashOf } = identityOf(settings)
  return {
    signUp: ({ email, password, name, locale }) =>
      call(async (client, { SignUpCommand }, limit) => {
        const attributes = Object.entries({ email, name, locale }).map(([Name, Value]) => ({ Name, Value }))
        const input = { ClientId, ...hashOf(email), Username: email, Password: password, UserAttributes: attributes }
        return (await client.send(new SignUpCommand(input), limit)).UserSub!
      }),
    resendCode: email =>
      call(async (client, { ResendConfirmationCodeCommand }, limit) => {
        await client.send(new ResendConfirmationCodeCommand({ ClientId, ...hashOf(email), Username: email }), limit)
      }),
    confirmSignUp: ({ email, code }) =>
      call(async (client, { ConfirmSignUpCommand }, limit) => {
        const input = { ClientId, ...hashOf(email), Username: email, ConfirmationCode: code }
        await client.send(new ConfirmSignUpCommand(input), limit)
      }),
    signIn: ({ email, password }) =>
      call(async (client, { InitiateAuthCommand }, limit) => {
        const AuthParameters = { USERNAME: email, PASSWORD: password, ...proof(hashOf(email)) }
        const AuthFlow = 'USER_PASSWORD_AUTH'
        return signInOf(await client.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }), limit))
      }),
    answerChallenge: ({ session, username }, code) =>
      call(async (client, { RespondToAuthChallengeCommand }, limit) => {
        const answers = { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code, ...proof(hashOf(username)) }
        const input = { ClientId, Session: session, ChallengeResponses: answers }
        const command = new RespondToAuthChallengeCommand({ ChallengeName: 'SOFTWARE_TOKEN_MFA', ...input })
        return tokensOf((await client.send(command, limit)).AuthenticationResult)
      }),
  }
}

type Keeping = Pick<UserPool, 'refresh' | 'beginTotp' | 'verifyTotp' | 'setTotp' | 'hasTotp'>

function keeping(settings: PoolSettings, call: Call): Keeping {
  const { ClientId, hashOf } = identityOf(settings)
  return {
    refresh: ({ refreshToken, username }) =>
      call(async (client, { InitiateAuthCommand }, limit) => {
        const AuthParameters = { REFRESH_TOKEN: refreshToken, ...proof(hashOf(username)) }
        const AuthFlow = 'REFRESH_TOKEN_AUTH'
        const answer = await client.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }), limit)
        return tokensOf(answer.AuthenticationResult)
      }),
    hasTotp: accessToken =>
      call(async (client, { GetUserCommand }, limit) => {
        const { UserMFASettingList = [] } = await client.send(new GetUserCommand({ AccessToken: accessToken }), limit)
        return UserMFASettingList.includes('SOFTWARE_TOKEN_MFA')
      }),
    beginTotp: accessToken =>
      call(async (client, { AssociateSoftwareTokenCommand }, limit) => {
        return (await client.send(new AssociateSoftwareTokenCommand({ AccessToken: accessToken }), limit)).SecretCode!
      }),
    verifyTotp: ({ accessToken, code }) =>
      call(async (client, { VerifySoftwareTokenCommand }, limit) => {
        const command = new VerifySoftwareTokenCommand({ AccessToken: accessToken, UserCode: code })
        if ((await client.send(command, limit)).Status !== 'SUCCESS') throw new PoolRefusal('code_wrong')
      }),
    setTotp: ({ accessToken, enabled }) =>
      call(async (client, { SetUserMFAPreferenceCommand }, limit) => {
        const SoftwareTokenMfaSettings = { Enabled: enabled, PreferredMfa: enabled }
        await client.send(
          new SetUserMFAPreferenceCommand({ AccessToken: accessToken, SoftwareTokenMfaSettings }),
          limit,
        )
      }),
  }
}

type Ending = Pick<UserPool, 'revoke' | 'signOutEverywhere'>

function ending(settings: PoolSettings, call: Call): Ending {
  const { ClientId, ClientSecret } = identityOf(settings)
  return {
    revoke: token =>
      call(async (client, { RevokeTokenCommand }, limit) => {
        await client.send(new RevokeTokenCommand({ Token: token, ClientId, ClientSecret }), limit)
      }),
    signOutEverywhere: accessToken =>
      call(async (client, { GlobalSignOutCommand }, limit) => {
        await client.send(new GlobalSignOutCommand({ AccessToken: accessToken }), limit)
      }),
  }
}

type Recovering = Pick<UserPool, 'sendResetCode' | 'resetPassword' | 'changePassword'>

function recovering(settings: PoolSettings, call: Call): Recovering {
  const { ClientId, hashOf } = identityOf(settings)
  return {
    sendResetCode: email =>
      call(async (client, { ForgotPasswordCommand }, limit) => {
        await client.send(new ForgotPasswordCommand({ ClientId, ...hashOf(email), Username: email }), limit)
      }),
    resetPassword: ({ email, code, password }) =>
      call(async (client, { ConfirmForgotPasswordCommand }, limit) => {
        const input = { ClientId, ...hashOf(email), Username: email, ConfirmationCode: code, Password: password }
        await client.send(new ConfirmForgotPasswordCommand(input), limit)
      }),
    changePassword: ({ accessToken, current, wanted }) =>
      call(async (client, { ChangePasswordCommand }, limit) => {
        const input = { AccessToken: accessToken, PreviousPassword: current, ProposedPassword: wanted }
        await client.send(new ChangePasswordCommand(input), limit)
      }),
  }
}

/** How the client names itself, and proves it where it has a secret. */
function identityOf({ clientId, clientSecret }: PoolSettings) {
  const hashOf = (username: string) =>
    clientSecret ? { SecretHash: secretHash(clientSecret, username, clientId) } : {}
  return { ClientId: clientId, ClientSecret: clientSecret, hashOf }
}

const proof = ({ SecretHash }: { SecretHash?: string }): Record<string, string> =>
  SecretHash ? { SECRET_HASH: SecretHash } : {}

/** One client, made at the first call: the library is loaded by those who sign in through it, and by nobody else. */
function caller({ region, endpoint, timeoutMs = patienceMs }: PoolSettings): { call: Call; close(): void } {
  let client: Client | undefined
  const call: Call = async work => {
    const library = await import('@aws-sdk/client-cognito-identity-provider')
    client ??= new library.CognitoIdentityProviderClient({
      region,
      endpoint,
      maxAttempts: 1,
      requestHandler: { connectionTimeout: timeoutMs / 2, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    })
    return work(client, library, { abortSignal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
      throw error instanceof PoolRefusal ? error : outcomeOf(error)
    })
  }
  return { call, close: () => client?.destroy() }
}

type Answer = Pick<
  Cognito.InitiateAuthResponse,
  'ChallengeName' | 'ChallengeParameters' | 'Session' | 'AuthenticationResult'
>

function signInOf({ ChallengeName, ChallengeParameters, Session, AuthenticationResult }: Answer): PoolSignIn {
  if (!ChallengeName) return { tokens: tokensOf(AuthenticationResult) }
  const username = ChallengeParameters?.USER_ID_FOR_SRP
  if (ChallengeName !== 'SOFTWARE_TOKEN_MFA' || !Session || !username) throw new PoolRefusal('challenge_unknown')
  return { challenge: { session: Session, username } }
}

function tokensOf(result: Cognito.AuthenticationResultType | undefined): PoolTokens {
  if (!result?.IdToken || !result.AccessToken) throw new PoolRefusal('challenge_unknown')
  return { idToken: result.IdToken, accessToken: result.AccessToken, refreshToken: result.RefreshToken }
}
