import type { Settings } from '../../api/team-shapes.ts'
import type { Money } from '../minor-units.ts'
import { bodyOf, type FormBody, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'

type Body = Record<string, unknown>
type Read = { body: Body } | { mistakes: Mistakes }

/** How a part of the settings is read from its form: texts as they are, emptied ones too. */
export function readTexts(given: FormData): Read {
  return { body: bodyOf(given, { empty: true }) }
}

/** The fee is nothing where it is left empty; the other two are none. */
export function readDelivery(given: FormData, currency: string): Read {
  const amounts = moneyOf(given, ['delivery.fee', 'delivery.minimum', 'delivery.freeFrom'], currency)
  if ('mistakes' in amounts) return amounts
  const methods = given.getAll('method').map(String)
  if (methods.length === 0) return { mistakes: { method: 'required' } }
  const { delivery } = bodyOf(given, { empty: true }) as { delivery: FormBody }
  const { pickupAddress, note } = delivery
  const { fee, minimum, freeFrom } = amounts.found
  const body = {
    methods,
    pickupAddress,
    note,
    fee: fee ?? readMoney('0', currency),
    minimum: minimum ?? null,
    freeFrom: freeFrom ?? null,
  }
  return { body: { delivery: body } }
}

export function readGiving(given: FormData, currency: string): Read {
  const names = [...given.keys()].filter(name => name.startsWith('giving.'))
  const amounts = moneyOf(given, names, currency)
  if ('mistakes' in amounts) return amounts
  const { smallest, largest, ...presets } = amounts.found
  const purposes = given.getAll('purpose').map(String)
  if (purposes.length === 0) return { mistakes: { purpose: 'required' } }
  const tiles = Object.values(presets).filter(money => money !== undefined)
  return { body: { giving: { presets: tiles, smallest: smallest ?? null, largest: largest ?? null, purposes } } }
}

export function readReminders(given: FormData): Read {
  const { before, quietFrom, quietTo } = Object.fromEntries(given) as Record<keyof Settings['reminders'], string>
  return { body: { reminders: { before: Number(before), quietFrom: Number(quietFrom), quietTo: Number(quietTo) } } }
}

export function readFeatures(given: FormData): Read {
  const has = (name: string) => given.has(name)
  return { body: { features: { orders: has('orders'), donations: has('donations'), pledges: has('pledges') } } }
}

/** Amounts by the last part of their names; what is typed and is none is told at its field. */
type Amounts = { mistakes: Mistakes } | { found: Record<string, Money | undefined> }

function moneyOf(given: FormData, names: string[], currency: string): Amounts {
  const read = names.map(name => ({ name, money: readMoney(given.get(name), currency) }))
  const wrong = read.filter(({ money }) => money === 'amount')
  if (wrong.length > 0) return { mistakes: Object.fromEntries(wrong.map(({ name }) => [name, 'amount'])) }
  const last = (name: string) => name.split('.').at(-1) ?? ''
  return {
    found: Object.fromEntries(read.map(({ name, money }) => [last(name), money === 'amount' ? undefined : money])),
  }
}
