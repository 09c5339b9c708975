import { demoSuperAdmin, demoTotpUri } from '#dev/demo/demo-super-admin.ts'
import { bold, dim } from '#dev/progress.ts'

const demo: Record<string, string> = { bloom: 'Florist', noor: 'Charity', dar: 'Kitchen' }

/** The block of addresses `npm start` ends with. */
export function welcome(input: {
  environment: Record<string, string>
  slugs: string[]
  /** Whether the demo's super admin is there. */
  superAdmin: boolean
  logs: string
  took: string
}): string {
  const { environment, slugs } = input
  const web = environment.SADU_WEB_PORT
  const shown = Object.keys(demo).filter(slug => slugs.includes(slug))
  const stores = shown.map(slug =>
    row(demo[slug]!, environment.SADU_SHOP_ORIGIN!.replace('{slug}', slug), `owner@${slug}.test`),
  )
  const lines = [
    '',
    `  ${bold('Sadu is ready')} ${dim(`(${input.took})`)}`,
    '',
    ...stores,
    row('Admin', environment.SADU_APP_ORIGIN!, shown.length > 0 ? `password ${environment.SADU_DEMO_PASSWORD}` : ''),
    ...(input.superAdmin ? superAdmin(environment) : []),
    row('Mailbox', `http://mail.localhost:${web}`),
    row('API', `http://localhost:${web}/docs`, `direct ${environment.SADU_API_URL}`),
    '',
    `  ${dim(`Logs in ${input.logs}. Ctrl-C stops everything.`)}`,
    '',
  ]
  return lines.join('\n')
}

/** The secret is shown because an authenticator app has to be given it before anybody can sign in. */
const superAdmin = ({ SADU_APP_ORIGIN }: Record<string, string>) => [
  row('Super', `${SADU_APP_ORIGIN}/super`, `${demoSuperAdmin.email}, code from ${demoSuperAdmin.totpSecret}`),
  row('', '', demoTotpUri),
]

const row = (name: string, address: string, remark = '') =>
  `  ${name.padEnd(9)} ${address.padEnd(34)} ${dim(remark)}`.trimEnd()
