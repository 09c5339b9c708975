import type pg from 'pg'

export type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>

/** `grant select, insert on x to y;` for each grantee but the owner, from rows of (grantee, privilege). */
export function grantLines(rows: { grantee: string; privileges: string }[], target: string): string[] {
  return rows.map(({ grantee, privileges }) => `grant ${privileges} on ${target} to ${grantee};`)
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
