import closeWithGrace from 'close-with-grace'
import { readConfig } from '#platform/config.ts'
import { checkRole } from '#platform/db/role-check.ts'
import { createLog } from '#platform/log.ts'
import { buildApp } from './app.ts'
import { openParts } from './open-parts.ts'

const config = readConfig(process.env, 'api')
const log = createLog(config, 'api')
const parts = openParts(config, log)
await Promise.all(Object.values(parts.databases).map(checkRole))
const app = await buildApp(parts)

closeWithGrace({ delay: 15_000 }, async ({ err }) => {
  if (err) log.fatal({ err }, 'stopping after an error')
  await app.close()
  await parts.close()
})

await app.listen({ host: config.apiHost, port: config.apiPort })
log.info({ port: config.apiPort }, 'api listens')
