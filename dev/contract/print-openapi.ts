import { randomBytes } from 'node:crypto'
import { buildApp } from '#api/app.ts'
import { openParts } from '#api/open-parts.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'

/** Where nobody listens: describing the API asks no server. */
const nowhere = 'postgres://nobody@127.0.0.1:9/nowhere'

/** The text of openapi.json, from the schemas of the routes. */
export async function printOpenapi(): Promise<string> {
  const config = readConfig(
    {
      DATABASE_URL_USER: nowhere,
      DATABASE_URL_IDENTITY: nowhere,
      DATABASE_URL_SYSTEM: nowhere,
      REDIS_URL: 'redis://127.0.0.1:9',
      SADU_MASTER_KEY: randomBytes(32).toString('base64'),
      SADU_LOG_LEVEL: 'silent',
    },
    'api',
  )
  const parts = openParts(config, createLog(config, 'api'))
  const app = await buildApp(parts)
  try {
    await app.ready()
    return `${JSON.stringify(app.swagger(), null, 2)}\n`
  } finally {
    await app.close()
    await parts.close()
  }
}
