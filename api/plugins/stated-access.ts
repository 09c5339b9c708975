import { isAccess } from '../access.ts'
import type { ApiServer } from '../parts.ts'

/** The pages about the API itself, which are no part of it. */
const aboutItself = /^\/(docs(\/|$)|openapi\.json$)/

/** A route that does not say who may call it, says what nobody grants, or has no operationId, does not start. */
export function requireStatedAccess(app: ApiServer) {
  app.addHook('onRoute', ({ method, url, schema, config }) => {
    if (method === 'HEAD') return
    if (schema?.hide && aboutItself.test(url)) return
    if (schema?.hide) throw new Error(`${method} ${url} is hidden: the laws are about what is in openapi.json`)
    if (config?.access === undefined) throw new Error(`${method} ${url} states no access`)
    if (!isAccess(config.access)) throw new Error(`${method} ${url} is for ${config.access}, which nobody grants`)
    if (!schema?.operationId) throw new Error(`${method} ${url} has no operationId`)
  })
}
