import { sql } from 'kysely'
import { normaliseText } from '#domain/arabic.ts'
import { recordEvent } from '#domain/events.ts'
import { searchText } from '#domain/lists/search-text.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import { lockContacts } from './contact-lock.ts'
import { type ContactPoint, type ContactRow, findStanding } from './contact-queries.ts'
import { type ConversionKind, type ConversionPerson, findPerson, setContact } from './conversion-tables.ts'
import { isKeptApart, joinContacts, noteMatch } from './merge-contacts.ts'

/**
 * Gives a conversion its contact: the one its phone number or e-mail address leads to, else a new one. When the two lead
 * to different contacts of the same name, those are merged (a team can undo it); of different names, they are suggested as
 * one person and the number decides. Who left neither number nor address has no contact. Twice is once.
 */
export async function linkContact(tx: TenantTx, kind: ConversionKind, id: string): Promise<void> {
  await lockContacts(tx)
  const person = await findPerson(tx, kind, id)
  if (!person || person.contact_id) return
  const points = pointsOf(person)
  if (points.length === 0) return
  const contact = await findOrCreate(tx, person, points)
  await addPoints(tx, contact.id, points)
  await setContact(tx, kind, id, contact.id)
}

function pointsOf({ phone, email }: ConversionPerson): ContactPoint[] {
  return [
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
  ]
}

async function findOrCreate(tx: TenantTx, person: ConversionPerson, points: ContactPoint[]): Promise<{ id: string }> {
  const found: ContactRow[] = []
  for (const point of points) {
    const contact = await findByPoint(tx, point)
    if (contact && !found.some(({ id }) => id === contact.id)) found.push(contact)
  }
  const [first, second] = found
  if (!first) return createContact(tx, person)
  const standing = second ? await decide(tx, first, second, person.name) : first
  await see(tx, standing.id, person)
  return standing
}

async function findByPoint(tx: TenantTx, { kind, value }: ContactPoint): Promise<ContactRow | undefined> {
  const point = await tx
    .selectFrom('contact_points')
    .select('contact_id')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  return point && findStanding(tx, point.contact_id)
}

/** One person under two contacts? Only their own word, the same name, merges them without the team. */
async function decide(tx: TenantTx, byPhone: ContactRow, byEmail: ContactRow, name: string): Promise<ContactRow> {
  if (await isKeptApart(tx, byPhone.id, byEmail.id)) return byPhone
  const names = new Set([byPhone.name, byEmail.name, name].map(normaliseText))
  if (names.size > 1) {
    await noteMatch(tx, byPhone.id, byEmail.id, 'suggested')
    return byPhone
  }
  const [older, newer] = byPhone.id < byEmail.id ? [byPhone, byEmail] : [byEmail, byPhone]
  await joinContacts(tx, older, newer)
  return older
}

async function createContact(tx: TenantTx, person: ConversionPerson): Promise<{ id: string }> {
  const id = uuidv7(person.at.getTime())
  const { name, phone, email, locale, at } = person
  const row = { id, name, phone, email, locale, search_text: searchText(name, phone, email) }
  await tx
    .insertInto('contacts')
    .values({ ...row, first_seen_at: at, last_seen_at: at })
    .execute()
  recordEvent(tx, { type: 'contact.created', subject: { type: 'contact', id }, ...pastOf(at) })
  return { id }
}

/** A conversion of the past is being seeded: its contact is told to nobody, as it was not. */
const pastOf = (at: Date) => (Date.now() - at.getTime() > 86_400_000 ? { at } : {})

async function see(tx: TenantTx, id: string, { phone, email, at }: ConversionPerson): Promise<void> {
  const contact = await tx
    .updateTable('contacts')
    .set({
      phone: sql`coalesce(phone, ${phone})`,
      email: sql`coalesce(email, ${email})`,
      first_seen_at: sql`least(first_seen_at, ${at}::timestamptz)`,
      last_seen_at: sql`greatest(last_seen_at, ${at}::timestamptz)`,
    })
    .where('id', '=', id)
    .returning(['name', 'phone', 'email'])
    .executeTakeFirstOrThrow()
  const text = searchText(contact.name, contact.phone, contact.email)
  await tx
    .updateTable('contacts')
    .set({ search_text: text })
    .where('id', '=', id)
    .where('search_text', '<>', text)
    .execute()
}

async function addPoints(tx: TenantTx, contactId: string, points: ContactPoint[]): Promise<void> {
  await tx
    .insertInto('contact_points')
    .values(points.map(point => ({ ...point, contact_id: contactId })))
    .onConflict(conflict => conflict.columns(['tenant_id', 'kind', 'value']).doNothing())
    .execute()
}
