import { describeFunctions } from '#dev/schema/describe-functions.ts'
import { describeRoles } from '#dev/schema/describe-roles.ts'
import { describeTables } from '#dev/schema/describe-tables.ts'
import type { Query } from '#dev/schema/grant-lines.ts'

const head = `-- What the migrations add up to, printed from the catalogue of the migrated database by \`npm run schema\`.
-- Read it with each migration; a test keeps it equal to the database. Nothing runs it.`

/** The whole schema as one text: the same for the same migrations, wherever they ran. */
export async function describeSchema(query: Query): Promise<string> {
  const parts = [await describeRoles(query), await describeTables(query), await describeFunctions(query)]
  return `${[head, ...parts.flat()].join('\n\n')}\n`
}
