// What the order form knows: its fields, what they need, and how they become the body of POST orders.
import type { Basket } from './basket.ts'
import type { Locale } from './locale.ts'
import type { Money } from './minor-units.ts'

/** The parts of an address, as the store's country asks them; `notes` goes by the name `addressNotes` here. */
const addressFields = [
  'governorate',
  'emirate',
  'city',
  'district',
  'area',
  'zone',
  'block',
  'street',
  'building',
  'floor',
  'apartment',
  'postalCode',
  'addressNotes',
] as const
export type AddressField = (typeof addressFields)[number]

export const orderFields = ['name', 'phone', 'email', 'method', ...addressFields, 'note'] as const
export type OrderField = (typeof orderFields)[number]
export type OrderDraft = Record<OrderField, string>

/** Those with a sentence of their own below `order.fields` in the messages. */
const ownMessages = [
  'name',
  'phone',
  'email',
  'method',
  'governorate',
  'emirate',
  'city',
  'district',
  'area',
  'zone',
  'block',
  'street',
  'building',
] as const
export type FieldMessage = 'required' | 'tooLong' | 'minimum' | 'other' | (typeof ownMessages)[number]
export type FieldErrors = Partial<Record<OrderField, FieldMessage>>

export const emptyDraft = Object.fromEntries(orderFields.map(field => [field, ''])) as OrderDraft

type Asked = { fields: { name: string; required: boolean }[] }
export type AskedField = { field: AddressField; required: boolean }

/** The fields of the store's address form that this page can show, in its order. */
export function askedFields({ fields }: Asked): AskedField[] {
  return fields.flatMap(({ name, required }) => {
    const field = addressFields.find(known => known === (name === 'notes' ? 'addressNotes' : name))
    return field ? [{ field, required }] : []
  })
}

export const fieldLimits: Partial<Record<OrderField, number>> = {
  name: 120,
  phone: 30,
  email: 254,
  governorate: 60,
  emirate: 60,
  city: 80,
  district: 80,
  area: 80,
  zone: 20,
  block: 20,
  street: 120,
  building: 60,
  floor: 20,
  apartment: 20,
  postalCode: 20,
  addressNotes: 300,
  note: 1000,
}

/** The mistakes worth telling before the network is asked; the API judges everything again. */
export function mistakesIn(draft: OrderDraft, asked: AskedField[]): FieldErrors {
  const errors: FieldErrors = {}
  const blank = (field: OrderField) => draft[field].trim() === ''
  if (blank('name')) errors.name = 'name'
  if (!/^[+\d٠-٩\s().-]+$/.test(draft.phone.trim()) || digitsIn(draft.phone) < 7) errors.phone = 'phone'
  if (!blank('email') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) errors.email = 'email'
  if (blank('method')) errors.method = 'method'
  if (draft.method !== 'delivery') return errors
  for (const { field, required } of asked) if (required && blank(field)) errors[field] = messageFor(field, 'required')
  return errors
}

type Choice = { basket: Basket; locale: Locale; asked: AskedField[]; expectedTotal: Money }

export function orderBody(draft: OrderDraft, { basket, locale, asked, expectedTotal }: Choice) {
  return {
    items: basket.map(({ itemId, quantity }) => ({ itemId, quantity })),
    customer: filled({ name: draft.name, phone: draft.phone, email: draft.email }),
    delivery:
      draft.method === 'delivery'
        ? { method: 'delivery' as const, address: addressIn(draft, asked) }
        : { method: 'pickup' as const },
    ...filled({ note: draft.note }),
    locale,
    expectedTotal,
  }
}

export type OrderRequest = ReturnType<typeof orderBody>

/** Of what was typed only what the form asks: a field of another country's form is not sent along. */
function addressIn(draft: OrderDraft, asked: AskedField[]) {
  return filled(
    Object.fromEntries(asked.map(({ field }) => [field === 'addressNotes' ? 'notes' : field, draft[field]])),
  )
}

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
  return orderFields.find(field => path === `/${field}` || path.endsWith(`/${field}`))
}

function messageFor(field: OrderField, code: string): FieldMessage {
  if (/long|max|large/i.test(code)) return 'tooLong'
  return ownMessages.find(name => name === field) ?? (/required|missing/i.test(code) ? 'required' : 'other')
}

function digitsIn(text: string): number {
  return text.replace(/[^\d٠-٩]/g, '').length
}

function filled<T extends Record<string, string>>(fields: T): Partial<T> & Record<string, string> {
  const pairs = Object.entries(fields).map(([name, value]) => [name, value.trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== '')) as Partial<T> & Record<string, string>
}
