import type { FastifyRequest } from 'fastify'
import { may, type Permission, permissions } from '#domain/members/permissions.ts'

type Answers = Record<string, { content?: object }>

/**
 * Whether a super admin's look at a tenant may read a route: what a viewer of the team may, as JSON. Exports, documents,
 * originals and streams are not shown to a look: nothing leaves with it.
 */
export function isViewable({ method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const { access, viewable = true } = routeOptions.config
  if (!viewable || !access || !(access in permissions) || !may('viewer', access as Permission)) return false
  const answers = (routeOptions.schema?.response ?? {}) as Answers
  return answers['200'] !== undefined && answers['200'].content === undefined
}
