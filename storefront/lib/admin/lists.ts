import { itemKinds } from '../../api/store-shapes.ts'
import {
  donationStatuses,
  orderStatuses,
  pledgeAges,
  pledgeStatuses,
  purposes,
  timelinesses,
} from '../../api/team-shapes.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const amount = /^\d{1,9}(\.\d{1,3})?$/
const id = /^[\da-f-]{36}$/

const ofEveryConversion = {
  q: /^.{1,100}$/,
  from: day,
  to: day,
  channel: ['storefront', 'office'],
  source: /^.{1,200}$/,
  minAmount: amount,
  maxAmount: amount,
  contactId: id,
}

type List = {
  /** Below `/v1/tenants/{slug}`. */
  path: string
  filters: Record<string, RegExp | readonly string[]>
  /** Its tabs, in the order in which a record goes through them. */
  statuses: readonly string[]
  /** In which of them new records come in; none: the list does not grow by itself. */
  arrivesAs?: string
}

/** The lists of the teams' area: what each can be filtered by, and with which values. */
export const lists = {
  orders: {
    path: 'orders',
    statuses: orderStatuses,
    arrivesAs: 'pending',
    filters: { ...ofEveryConversion, status: orderStatuses },
  },
  donations: {
    path: 'donations',
    statuses: donationStatuses,
    arrivesAs: 'pending',
    filters: { ...ofEveryConversion, status: donationStatuses, campaignId: id, purpose: purposes },
  },
  pledges: {
    path: 'pledges',
    statuses: pledgeStatuses,
    arrivesAs: 'open',
    filters: {
      ...ofEveryConversion,
      status: pledgeStatuses,
      timeliness: timelinesses,
      age: pledgeAges,
      campaignId: id,
    },
  },
  items: {
    path: 'catalog',
    statuses: [],
    filters: {
      q: /^.{1,100}$/,
      category: /^[a-z\d-]{2,80}$/,
      type: itemKinds,
      published: ['true', 'false'],
      lowStock: ['true'],
    },
  },
  contacts: { path: 'contacts', statuses: [], filters: { q: /^.{1,100}$/, from: day, to: day } },
} as const satisfies Record<string, List>

export type ListName = keyof typeof lists
