import { DomainError, type FieldProblem, InvalidInput } from '#domain/errors.ts'
import { type Money, moneyProblem, toMinor } from '#domain/money.ts'
import { toE164 } from '#domain/phone.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { changeStorefront } from './change-storefront.ts'
import type { Delivery, Features, Giving, Merchant, Reminders, StorefrontContent } from './storefront-content.ts'
import { findStorefrontSettings, type StorefrontSettings } from './storefront-queries.ts'

/** Each part by what is named of it; the rest stays as it is. */
export type SettingsChange = {
  /** The version that was read. */
  version: number
  branding?: Partial<Pick<StorefrontContent['branding'], 'accent' | 'tagline' | 'about' | 'digits'>>
  features?: Partial<Features>
  delivery?: Partial<Pick<Delivery, 'methods' | 'pickupAddress' | 'note'>> & {
    fee?: Money
    minimum?: Money | null
    freeFrom?: Money | null
  }
  giving?: Partial<Pick<Giving, 'purposes'>> & { presets?: Money[]; smallest?: Money | null; largest?: Money | null }
  reminders?: Partial<Reminders>
  merchant?: Partial<Merchant>
}

const noMerchant: Merchant = {
  legalName: '',
  registrationNumber: '',
  licenceNumber: '',
  email: '',
  phone: '',
  address: { en: '', ar: '' },
  terms: { en: '', ar: '' },
  returns: { en: '', ar: '' },
}

/**
 * Changes what is named of a storefront, for the public at once. Refuses version_conflict, currency_mismatch, and as
 * invalid input an amount that is none, a phone number that is none and a largest gift below the smallest.
 */
export async function changeStorefrontSettings(tx: TenantTx, change: SettingsChange): Promise<void> {
  const settings = await findStorefrontSettings(tx, { lock: true })
  if (settings.version !== change.version) throw new DomainError('version_conflict')
  refuseAmounts(change, settings.currency)
  const { branding, features, delivery, giving, reminders, merchant } = settings.content
  const content: StorefrontContent = {
    branding: { ...branding, ...change.branding },
    features: { ...features, ...change.features },
    delivery: { ...delivery, ...change.delivery, ...amountsOf(change.delivery, ['fee', 'minimum', 'freeFrom']) },
    giving: { ...giving, ...change.giving, ...givingAmounts(change.giving) },
    reminders: { ...reminders, ...change.reminders },
    merchant: change.merchant ? merchantOf({ ...noMerchant, ...merchant, ...change.merchant }, settings) : merchant,
  } as StorefrontContent
  refuseReversed(content.giving, settings.currency)
  await changeStorefront(tx, content)
}

function refuseAmounts({ delivery = {}, giving = {} }: SettingsChange, currency: string) {
  const given: [string, Money | null | undefined][] = [
    ['/delivery/fee', delivery.fee],
    ['/delivery/minimum', delivery.minimum],
    ['/delivery/freeFrom', delivery.freeFrom],
    ['/giving/smallest', giving.smallest],
    ['/giving/largest', giving.largest],
    ...(giving.presets ?? []).map((preset, place): [string, Money] => [`/giving/presets/${place}`, preset]),
  ]
  const fields: FieldProblem[] = []
  for (const [path, money] of given) {
    if (!money) continue
    if (money.currency !== currency) throw new DomainError('currency_mismatch', { currency })
    const isGift = path.startsWith('/giving')
    const problem = moneyProblem(money) ?? (isGift && toMinor(money) === 0n ? 'amount_too_small' : undefined)
    if (problem) fields.push({ path: `${path}/amount`, code: problem, message: 'not an amount that can be used here' })
  }
  if (fields.length > 0) throw new InvalidInput(fields)
}

/** The named amounts as they are stored; an amount that is not named stays unnamed. */
function amountsOf(given: Record<string, unknown> | undefined, names: string[]): Record<string, string | null> {
  const named = names.filter(name => given?.[name] !== undefined)
  return Object.fromEntries(named.map(name => [name, (given![name] as Money | null)?.amount ?? null]))
}

function givingAmounts(given: SettingsChange['giving']) {
  const presets = given?.presets?.toSorted((a, b) => (toMinor(a) < toMinor(b) ? -1 : 1)).map(({ amount }) => amount)
  return { ...amountsOf(given, ['smallest', 'largest']), ...(presets && { presets: [...new Set(presets)] }) }
}

function refuseReversed({ smallest, largest }: Giving, currency: string) {
  if (smallest === null || largest === null) return
  if (toMinor({ amount: smallest, currency }) <= toMinor({ amount: largest, currency })) return
  throw new InvalidInput([{ path: '/giving/largest', code: 'range_reversed', message: 'less than the smallest gift' }])
}

function merchantOf(merchant: Merchant, { country }: StorefrontSettings): Merchant {
  if (merchant.phone.trim() === '') return { ...merchant, phone: '' }
  const phone = toE164(merchant.phone, country)
  if (!phone)
    throw new InvalidInput([{ path: '/merchant/phone', code: 'phone_invalid', message: 'not a phone number' }])
  return { ...merchant, phone }
}
