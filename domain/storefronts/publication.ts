import type { Bilingual } from '#domain/bilingual.ts'
import { type MerchantPart, merchantRulesOf } from '#domain/countries/merchant-rules.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { Merchant } from './storefront-content.ts'
import { findStorefront, type Storefront } from './storefront-queries.ts'

/** `fields` are the parts of the merchant block that are missing; what `blocks` gifts only keeps nobody from publishing. */
export type Requirement = { key: RequirementKey; met: boolean; blocks: 'publication' | 'gifts'; fields: string[] }

export type RequirementKey = keyof typeof partsOf | 'licence'

export type Publication = {
  published: boolean
  publishedAt: Date | null
  ready: boolean
  requirements: Requirement[]
  licenceAuthority: Bilingual
  complaints: Bilingual
}

/** The steps of the checklist and what each asks for, in the order in which they are shown. */
const partsOf = {
  identity: ['legalName'],
  registration: ['registrationNumber'],
  contact: ['email', 'phone'],
  address: ['address'],
  terms: ['terms'],
  returns: ['returns'],
} as const satisfies Record<string, readonly MerchantPart[]>

/** What a storefront still lacks before its public may see it without the preview banner. */
export async function findPublication(tx: TenantTx): Promise<Publication> {
  return publicationOf(await findStorefront(tx))
}

export function publicationOf(storefront: Storefront): Publication {
  const { licenceAuthority, complaints } = merchantRulesOf(storefront.country)
  const requirements = [...merchantRequirements(storefront), ...licenceRequirement(storefront)]
  const ready = requirements.every(({ met, blocks }) => met || blocks === 'gifts')
  const publishedAt = storefront.published_at
  return { published: publishedAt !== null, publishedAt, ready, requirements, licenceAuthority, complaints }
}

function merchantRequirements(storefront: Storefront): Requirement[] {
  const required = requiredParts(storefront)
  const missing = missingParts(storefront)
  const steps = Object.entries(partsOf) as [keyof typeof partsOf, readonly MerchantPart[]][]
  return steps
    .filter(([, parts]) => parts.some(part => required.includes(part)))
    .map(([key, parts]) => {
      const fields = parts.filter(part => missing.includes(part))
      return { key, met: fields.length === 0, blocks: 'publication', fields }
    })
}

/** Who gives nothing back for money takes nothing back either. */
function requiredParts({ country, kind }: Pick<Storefront, 'country' | 'kind'>): readonly MerchantPart[] {
  const { required } = merchantRulesOf(country)
  return kind === 'charity' ? required.filter(part => part !== 'returns') : required
}

/** The parts of the merchant block that the country asks for and nobody has written. */
export function missingParts({ content, ...tenant }: Pick<Storefront, 'country' | 'kind' | 'content'>): MerchantPart[] {
  return requiredParts(tenant).filter(part => !isGiven(content.merchant, part))
}

function isGiven(merchant: Merchant | null, part: MerchantPart): boolean {
  if (!merchant) return false
  // A charity may have a licence in place of a registration.
  if (part === 'registrationNumber') return isWritten(merchant.registrationNumber) || isWritten(merchant.licenceNumber)
  return isWritten(merchant[part])
}

const isWritten = (text: string | Bilingual) =>
  typeof text === 'string' ? text.trim() !== '' : text.en.trim() !== '' || text.ar.trim() !== ''

function licenceRequirement({ kind, switchedOn, licensed }: Storefront): Requirement[] {
  if (kind === 'shop' && !switchedOn.donations && !switchedOn.pledges) return []
  return [{ key: 'licence', met: licensed, blocks: 'gifts', fields: [] }]
}
