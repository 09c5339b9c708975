import 'server-only'
import { headers } from 'next/headers'
import { readSettings } from '@/settings.ts'
import { fresh } from './fresh.ts'
import { problemOf, unreachable } from './problem.ts'
import type { Campaign, CatalogItem, Page, ReceiptConfirmation, StatusPage, Storefront } from './shapes.ts'

const patience = 8000

export function findStorefront(slug: string): Promise<Storefront> {
  return read(slug, '')
}

export function listCatalog(slug: string, query: Record<string, string | undefined>): Promise<Page<CatalogItem>> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return read(slug, `/catalog?${new URLSearchParams(given)}`)
}

export function findItem(slug: string, item: string): Promise<CatalogItem> {
  return read(slug, `/catalog/${encodeURIComponent(item)}`)
}

export async function listCampaigns(slug: string): Promise<Campaign[]> {
  return (await read<{ data: Campaign[] }>(slug, '/campaigns')).data
}

export function findCampaign(slug: string, campaign: string): Promise<Campaign> {
  return read(slug, `/campaigns/${encodeURIComponent(campaign)}`)
}

/** Asked each time: a receipt may be voided at any moment, and whoever tries codes meets the API's limit. */
export async function findReceipt(slug: string, code: string): Promise<ReceiptConfirmation> {
  return get(`/v1/storefront/${encodeURIComponent(slug)}/receipts/${encodeURIComponent(code)}`, await visitor())
}

/** Never kept: the address is the key to somebody's record. */
export async function findStatus(token: string): Promise<StatusPage> {
  return get(`/v1/status/${encodeURIComponent(token)}`, await visitor())
}

async function read<T>(slug: string, path: string): Promise<T> {
  const client = await visitor()
  return fresh(slug, path, () => get<T>(`/v1/storefront/${encodeURIComponent(slug)}${path}`, client))
}

/** The API's limits are about the visitor, not about this process. */
async function visitor(): Promise<Record<string, string>> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded ? { 'x-forwarded-for': forwarded } : {}
}

async function get<T>(path: string, client: Record<string, string>): Promise<T> {
  let response: Response
  try {
    response = await fetch(readSettings().apiUrl + path, {
      cache: 'no-store',
      headers: { accept: 'application/json', ...client },
      signal: AbortSignal.timeout(patience),
    })
  } catch (cause) {
    throw unreachable(cause)
  }
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as T
}
