import { cataloguePage } from './catalogue-page.ts'
import { codeSize } from './code-size.ts'
import type { Figure } from './figure.ts'
import { identityFigures } from './identity-figures.ts'
import { jobs } from './jobs.ts'
import { listFigures } from './list-figures.ts'
import { manyTenants } from './many-tenants.ts'
import { memory } from './memory.ts'
import { placeOrder } from './place-order.ts'
import { rowLevelSecurity } from './row-level-security.ts'

/** Every figure, in the order in which they are measured and shown. */
export const figures: readonly Figure[] = [
  placeOrder,
  cataloguePage,
  rowLevelSecurity,
  manyTenants,
  jobs,
  memory,
  ...listFigures,
  ...identityFigures,
  codeSize,
]
