import type { ApiServer } from '../parts.ts'
import '../access.ts'

/** A route that does not say who may call it, or has no operationId, does not start. */
export function requireStatedAccess(app: ApiServer) {
  app.addHook('onRoute', route => {
    if (route.method === 'HEAD' || route.schema?.hide) return
    if (route.config?.access === undefined) throw new Error(`${route.method} ${route.url} states no access`)
    if (!route.schema?.operationId) throw new Error(`${route.method} ${route.url} has no operationId`)
  })
}
