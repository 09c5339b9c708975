import { auditLog } from './audit-log.ts'
import { csvExport } from './csv-export.ts'
import type { Figure } from './figure.ts'
import { ordersList } from './orders-list.ts'
import { superTenants } from './super-tenants.ts'

/** Lists that have grown long. */
export const listFigures: readonly Figure[] = [ordersList, csvExport, auditLog, superTenants]
