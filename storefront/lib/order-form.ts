// What the order form knows: its fields, what they need, and how they become the body of POST orders.
import { type Basket, totalOf } from './basket.ts'
import type { Locale } from './locale.ts'
import type { Money } from './minor-units.ts'

export const orderFields = [
  'name',
  'phone',
  'email',
  'method',
  'governorate',
  'area',
  'block',
  'street',
  'building',
  'floor',
  'apartment',
  'addressNotes',
  'note',
] as const
export type OrderField = (typeof orderFields)[number]
export type OrderDraft = Record<OrderField, string>
/** Keys below `order.fields` in the messages. */
export type FieldMessage =
  | 'required'
  | 'tooLong'
  | 'name'
  | 'phone'
  | 'email'
  | 'method'
  | 'area'
  | 'street'
  | 'building'
  | 'other'
export type FieldErrors = Partial<Record<OrderField, FieldMessage>>

export const emptyDraft = Object.fromEntries(orderFields.map(field => [field, ''])) as OrderDraft
/** Kuwait's six, in the order people list them; keys below `order.governorates` in the messages. */
export const governorates = ['capital', 'hawalli', 'farwaniya', 'mubarak-al-kabeer', 'ahmadi', 'jahra'] as const

export const fieldLimits: Partial<Record<OrderField, number>> = {
  name: 120,
  phone: 30,
  email: 254,
  area: 80,
  block: 20,
  street: 120,
  building: 60,
  floor: 20,
  apartment: 20,
  addressNotes: 300,
  note: 1000,
}

/** The mistakes worth telling before the network is asked; the API judges everything again. */
export function mistakesIn(draft: OrderDraft): FieldErrors {
  const errors: FieldErrors = {}
  const blank = (field: OrderField) => draft[field].trim() === ''
  if (blank('name')) errors.name = 'name'
  if (!/^[+\d٠-٩\s().-]+$/.test(draft.phone.trim()) || digitsIn(draft.phone) < 7) errors.phone = 'phone'
  if (!blank('email') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) errors.email = 'email'
  if (blank('method')) errors.method = 'method'
  if (draft.method !== 'delivery') return errors
  for (const field of ['area', 'street', 'building'] as const) if (blank(field)) errors[field] = field
  return errors
}

type Choice = { basket: Basket; locale: Locale; governorateName: string }

export function orderBody(draft: OrderDraft, { basket, locale, governorateName }: Choice) {
  const delivers = draft.method === 'delivery'
  return {
    items: basket.map(({ itemId, quantity }) => ({ itemId, quantity })),
    customer: filled({ name: draft.name, phone: draft.phone, email: draft.email }),
    delivery: delivers
      ? {
          method: 'delivery' as const,
          address: filled({
            governorate: governorateName,
            area: draft.area,
            block: draft.block,
            street: draft.street,
            building: draft.building,
            floor: draft.floor,
            apartment: draft.apartment,
            notes: draft.addressNotes,
          }),
        }
      : { method: 'pickup' as const },
    ...filled({ note: draft.note }),
    locale,
    expectedTotal: totalOf(basket) as Money,
  }
}

export type OrderRequest = ReturnType<typeof orderBody>

/** The API's field errors, by JSON pointer, as messages beside the fields a person sees. */
export function errorsByField(errors: readonly { path: string; code: string }[]): FieldErrors {
  const found: FieldErrors = {}
  for (const { path, code } of errors) {
    const field = fieldOfPath(path)
    if (field && !found[field]) found[field] = messageFor(field, code)
  }
  return found
}

function fieldOfPath(path: string): OrderField | undefined {
  if (path === '/delivery/address/notes') return 'addressNotes'
  if (path === '/delivery/address') return 'area'
  return orderFields.find(field => path === `/${field}` || path.endsWith(`/${field}`))
}

function messageFor(field: OrderField, code: string): FieldMessage {
  if (/long|max|large/i.test(code)) return 'tooLong'
  const own = ['name', 'phone', 'email', 'method', 'area', 'street', 'building'] as const
  return own.find(name => name === field) ?? (/required|missing/i.test(code) ? 'required' : 'other')
}

function digitsIn(text: string): number {
  return text.replace(/[^\d٠-٩]/g, '').length
}

function filled<T extends Record<string, string>>(fields: T): Partial<T> & Record<string, string> {
  const pairs = Object.entries(fields).map(([name, value]) => [name, value.trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== '')) as Partial<T> & Record<string, string>
}
