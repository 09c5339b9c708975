import 'server-only'
import { headers } from 'next/headers'
import { readSettings } from '@/settings.ts'
import { fresh } from './fresh.ts'
import { problemOf, unreachable } from './problem.ts'
import type { CatalogItem, Page, Storefront } from './shapes.ts'

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

async function read<T>(slug: string, path: string): Promise<T> {
  const forwarded = (await headers()).get('x-forwarded-for')
  const client: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {}
  return fresh(slug, path, () => get<T>(`/v1/storefront/${encodeURIComponent(slug)}${path}`, client))
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
