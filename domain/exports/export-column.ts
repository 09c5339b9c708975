import { type RawBuilder, sql } from 'kysely'
import type { Locale } from '#domain/bilingual.ts'

/** A column of a CSV file: its header in both languages and the SQL of its cells. */
export type ExportColumn = { en: string; ar: string; cell: RawBuilder<unknown> }

/** What cells need to know of the tenant and of who reads them. */
export type CellSettings = { locale: Locale; timeZone: string; decimals: number }

type Ref = RawBuilder<unknown>

/** A text that no spreadsheet takes for a formula. */
export const textCell = (column: string): Ref => sql`csv_text(${sql.ref(column)})`

/**
 * Of an E.164 number: with 00 in place of + and a blank behind the country, so that it stays a text. The Gulf's countries
 * of three digits are cut without the regular expression, which takes as long as the rest of a row.
 */
export function phoneCell(column: string): Ref {
  const phone = sql.ref(column)
  return sql`case when left(${phone}, 3) in ('+96', '+97')
    then '00' || substr(${phone}, 2, 3) || ' ' || substr(${phone}, 5) else csv_phone(${phone}) end`
}

/** A plain decimal with the currency's own decimals; the currency has a column of its own. */
export const amountCell = (amount: string, { decimals }: CellSettings): Ref =>
  sql`round(${sql.ref(amount)}, ${sql.lit(decimals)})`

/** A moment as date and time of day in the tenant's zone. */
export const momentCell = (column: string, { timeZone }: CellSettings): Ref =>
  sql`to_char(${sql.ref(column)} at time zone ${timeZone}::text, 'YYYY-MM-DD HH24:MI')`

/** A text of two languages in the reader's, or in the other one where that is empty. */
export function bilingualCell(column: string, { locale }: CellSettings): Ref {
  const other = locale === 'ar' ? 'en' : 'ar'
  const text = sql.ref(column)
  return sql`csv_text(coalesce(nullif(${text} ->> ${sql.lit(locale)}, ''), ${text} ->> ${sql.lit(other)}))`
}

export const plainCell = (column: string): Ref => sql`${sql.ref(column)}`

export const yesCell = (column: string): Ref => sql`case when ${sql.ref(column)} then 'yes' else 'no' end`
