import { may, meaningOf, type Permission, permissionNames } from '#domain/members/permissions.ts'
import type { Role } from '#platform/db/access.ts'

const head = `# Permissions

What each role may do in its tenant. A route states the permission it needs; whoever lacks it is answered 403 \`not_allowed\`,
whoever is no member 404. Menus and buttons of the teams' area follow the same table, through \`permissions\` in the answer of
\`GET /v1/me\`.

Written by \`npm run docs\` from \`domain/members/permissions.ts\` and \`openapi.json\`; a test keeps it equal to them.
`

const roles: Role[] = ['owner', 'admin', 'staff', 'viewer']

/** As much of openapi.json as this page tells. */
export type DescribedRoutes = { paths: Record<string, Record<string, { 'x-sadu-access'?: string }>> }

/** The text of docs/permissions.md. */
export function permissionDocs(api: DescribedRoutes): string {
  return [head, roleTable(), routeTable(api)].join('\n')
}

function roleTable(): string {
  const rows = permissionNames.map(name => {
    const marks = roles.map(role => (may(role, name) ? 'yes' : '')).join(' | ')
    return `| \`${name}\` | ${meaningOf(name)} | ${marks} |`
  })
  return `## By role\n\n| permission | what it allows | ${roles.join(' | ')} |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function routeTable(api: DescribedRoutes): string {
  const rows = permissionNames.map(name => {
    const routes = routesOf(api, name)
    return `| \`${name}\` | ${routes.join('<br>') || 'asked inside other routes'} |`
  })
  return `## By route\n\n| permission | routes that need it |\n|---|---|\n${rows.join('\n')}\n`
}

function routesOf({ paths }: DescribedRoutes, permission: Permission): string[] {
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([, operation]) => operation['x-sadu-access'] === permission)
      .map(([verb]) => `\`${verb.toUpperCase()} ${path}\``),
  )
}
