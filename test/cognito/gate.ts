import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Test } from 'tap'
import { cognitoEmulator, type Emulator, EmulatorRefusal, type PoolBody } from '#test/cognito/emulator.ts'
import { type Manners, poolManners } from '#test/cognito/manners.ts'

export type PoolStage = {
  /** What the configuration says of the pool. */
  variables: Record<string, string>
  issuer: string
  clientId: string
  codeFor(email: string): string | undefined
  ask: Emulator['ask']
  /** The operations that were called, in their order. */
  calls: string[]
  /** Answers nothing any more: connections are cut. */
  goAway(): void
  comeBack(): void
}

/**
 * A user pool for the tests: cognito-local behind a gate that refuses as Cognito does what the emulator lets pass, and does
 * what it has not learnt (docs/identity.md lists both). Ours sees the gate only.
 */
export async function cognitoStage(t: Pick<Test, 'teardown'>, { secret = true } = {}): Promise<PoolStage> {
  const state = { isAway: false, calls: [] as string[] }
  let manners: Manners | undefined
  let emulatorAt = ''
  const server = createServer((request, reply) => {
    if (state.isAway) return request.socket.destroy()
    pass(request, reply, { emulatorAt, manners, calls: state.calls }).catch(() => reply.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close().closeAllConnections())
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const emulator = await cognitoEmulator(t, endpoint)
  emulatorAt = emulator.endpoint
  const client = await makePool(emulator, { secret })
  manners = poolManners(emulator, client)
  return {
    variables: variablesOf(endpoint, client),
    issuer: `${endpoint}/${client.poolId}`,
    clientId: client.clientId,
    codeFor: emulator.codeFor,
    ask: emulator.ask,
    calls: state.calls,
    goAway: () => {
      state.isAway = true
      server.closeAllConnections()
    },
    comeBack: () => {
      state.isAway = false
    },
  }
}

export type PoolClient = { poolId: string; clientId: string; clientSecret: string | undefined }

async function makePool({ ask }: Pick<Emulator, 'ask'>, { secret }: { secret: boolean }): Promise<PoolClient> {
  const pool = { PoolName: 'sadu', AutoVerifiedAttributes: ['email'], UsernameAttributes: ['email'] }
  const { UserPool } = await ask('CreateUserPool', { ...pool, MfaConfiguration: 'OPTIONAL' })
  const client = { UserPoolId: UserPool.Id, ClientName: 'sadu-app', GenerateSecret: secret }
  const { UserPoolClient } = await ask('CreateUserPoolClient', client)
  return { poolId: UserPool.Id, clientId: UserPoolClient.ClientId, clientSecret: UserPoolClient.ClientSecret }
}

function variablesOf(endpoint: string, { poolId, clientId, clientSecret }: PoolClient) {
  return {
    SADU_IDENTITY_PROVIDER: 'cognito',
    SADU_COGNITO_REGION: 'local',
    SADU_COGNITO_POOL_ID: poolId,
    SADU_COGNITO_CLIENT_ID: clientId,
    SADU_COGNITO_ENDPOINT: endpoint,
    ...(clientSecret && { SADU_COGNITO_CLIENT_SECRET: clientSecret }),
  }
}

type Passing = { emulatorAt: string; manners: Manners | undefined; calls: string[] }

async function pass(request: IncomingMessage, reply: ServerResponse, { emulatorAt, manners, calls }: Passing) {
  if (request.method === 'GET') {
    const keys = await fetch(new URL(request.url!, emulatorAt))
    return send(reply, keys.status, await keys.json())
  }
  const operation = String(request.headers['x-amz-target']).split('.')[1]!
  calls.push(operation)
  try {
    send(reply, 200, await manners!.answer(operation, (await json(request)) as PoolBody))
  } catch (error) {
    if (!(error instanceof EmulatorRefusal)) throw error
    send(reply, 400, error.answer)
  }
}

function send(reply: ServerResponse, status: number, body: unknown) {
  reply.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
  reply.end(JSON.stringify(body))
}
