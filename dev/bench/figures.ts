import { cataloguePage } from './catalogue-page.ts'
import { codeSize } from './code-size.ts'
import { csvExport } from './csv-export.ts'
import type { Figure } from './figure.ts'
import { jobs } from './jobs.ts'
import { knownAddresses } from './known-addresses.ts'
import { manyTenants } from './many-tenants.ts'
import { memory } from './memory.ts'
import { ordersList } from './orders-list.ts'
import { placeOrder } from './place-order.ts'
import { rowLevelSecurity } from './row-level-security.ts'
import { signIn } from './sign-in.ts'

/** Every figure, in the order in which they are measured and shown. */
export const figures: readonly Figure[] = [
  placeOrder,
  cataloguePage,
  rowLevelSecurity,
  manyTenants,
  jobs,
  memory,
  ordersList,
  csvExport,
  signIn,
  knownAddresses,
  codeSize,
]
