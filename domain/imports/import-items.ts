import { countItems } from '#domain/catalog/catalog-queries.ts'
import { putCategory } from '#domain/catalog/put-category.ts'
import { findItemStates, insertItems, updateItems } from '#domain/catalog/store-items.ts'
import { DomainError } from '#domain/errors.ts'
import { takeRoom } from '#domain/limits/take-room.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { LineProblem } from './line-problem.ts'
import { type Catalogue, planItems } from './plan-items.ts'
import { type ItemsFile, readItemsFile } from './read-items-file.ts'
import { tellImported } from './tell-imported.ts'

export type ImportReport = {
  /** Lines of the file, without its header. */
  lines: number
  created: number
  updated: number
  unchanged: number
  createdCategories: string[]
  problems: LineProblem[]
}

export type ImportOptions = { dryRun: boolean; createCategories: boolean }

/** How many of the problems a refusal carries; a dry run tells all of them. */
const mostTold = 100

/**
 * Reads a CSV file of items into the catalogue: a slug that is there is changed, any other is added; what the file has no
 * column for stays. All of it or nothing: refuses import_refused with the problems, limit_reached, and item_slug_taken when somebody
 * adds one of the items meanwhile. A dry run stores nothing and tells every problem of every line.
 */
export async function importItems(tx: TenantTx, bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
  const currency = await findCurrency(tx, options)
  const file = readItemsFile(bytes, currency)
  const catalogue = await readCatalogue(tx, file, currency, options)
  const createdCategories = options.createCategories ? missingCategories(file, catalogue) : []
  // Their ids are only known once they are stored; until then any will do.
  for (const slug of createdCategories) catalogue.categories.set(slug, uuidv7())
  const problems = [...file.problems]
  let plan = planItems(file, catalogue, problems)
  problems.sort((a, b) => a.line - b.line)
  if (problems.length > 0 && !options.dryRun) {
    throw new DomainError('import_refused', { problemCount: problems.length, problems: problems.slice(0, mostTold) })
  }
  let ids = new Map<string, string>()
  if (!options.dryRun) {
    if (createdCategories.length > 0) {
      catalogue.categories = await storeCategories(tx, createdCategories, catalogue.categories.size)
      plan = planItems(file, catalogue, [])
    }
    await takeRoom(tx, 'items', { wanted: plan.created.length, count: () => countItems(tx) })
    ids = await insertItems(tx, plan.created, currency)
    await updateItems(tx, plan.updated)
  }
  const { unchanged } = plan
  const figures = { lines: file.count, created: plan.created.length, updated: plan.updated.length, unchanged }
  if (!options.dryRun) tellImported(tx, { plan, ids, catalogue, figures: { ...figures, createdCategories } })
  return { ...figures, createdCategories, problems }
}

/** Held, so that the tenant's currency cannot change below what is stored; a dry run only reads. */
async function findCurrency(tx: TenantTx, { dryRun }: ImportOptions): Promise<string> {
  const query = tx.selectFrom('tenants').select('currency')
  return (await (dryRun ? query : query.forKeyShare()).executeTakeFirstOrThrow()).currency
}

async function readCatalogue(
  tx: TenantTx,
  file: ItemsFile,
  currency: string,
  { dryRun }: ImportOptions,
): Promise<Catalogue> {
  const slugs = file.lines.map(line => line.slug)
  const items = await findItemStates(tx, slugs, { lock: !dryRun })
  return { currency, items: new Map(items.map(item => [item.slug, item])), categories: await readCategories(tx) }
}

async function readCategories(tx: TenantTx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('catalog_categories').select(['slug', 'id']).execute()
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

function missingCategories({ lines, problems }: ItemsFile, { categories }: Catalogue): string[] {
  const malformed = new Set(problems.filter(({ code }) => code === 'category_malformed').map(({ line }) => line))
  const named = lines.filter(({ line }) => !malformed.has(line)).flatMap(({ category }) => category || [])
  return [...new Set(named)].filter(slug => !categories.has(slug))
}

/** Named by their slug for the time being: the team names them in both languages. */
async function storeCategories(tx: TenantTx, slugs: string[], position: number): Promise<Map<string, string>> {
  for (const [index, slug] of slugs.entries()) {
    const title = slug.replaceAll('-', ' ').replace(/^./, letter => letter.toUpperCase())
    await putCategory(tx, { slug, name: { en: title, ar: title }, position: position + index })
  }
  return readCategories(tx)
}
