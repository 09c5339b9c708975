'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Bilingual, Page } from '@/api/shapes.ts'
import type { Media, MediaEntity } from '@/api/store-shapes.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** What a picture belongs to: an item, a campaign, or the storefront itself, which has no id. */
export type Owner = Pick<MediaEntity, 'type' | 'id'>

// A picture is made in a second or two; nobody has to ask for it.
const whileMadeMs = 1_500

export function mediaPath(slug: string, rest = ''): string {
  return `/tenants/${encodeURIComponent(slug)}/media${rest}`
}

function mediaKey(slug: string, { type, id = '' }: Owner): unknown[] {
  return ['media', slug, type, id]
}

export function useMedia(owner: Owner) {
  const { slug } = useTenant()
  const search = new URLSearchParams({ entityType: owner.type, ...(owner.id && { entityId: owner.id }), limit: '200' })
  return useQuery({
    queryKey: mediaKey(slug, owner),
    queryFn: ({ signal }) => call<Page<Media>>(mediaPath(slug, `?${search}`), { signal }),
    refetchInterval: query => (query.state.data?.data.some(isBeingMade) ? whileMadeMs : false),
  })
}

/** Checked and taken in; its sizes are on their way. */
export function isBeingMade({ state, picture, entity }: Media): boolean {
  return state === 'ready' && picture === null && entity.purpose !== 'document'
}

export function useMediaMoves(owner: Owner) {
  const { slug } = useTenant()
  const client = useQueryClient()
  const readAnew = () => client.invalidateQueries({ queryKey: mediaKey(slug, owner) })
  const describe = useMutation({
    mutationFn: ({ id, alt }: { id: string; alt: Bilingual }) =>
      call<Media>(mediaPath(slug, `/${id}`), { method: 'PATCH', body: { alt } }),
    onSettled: readAnew,
  })
  const remove = useMutation({
    mutationFn: (id: string) => call(mediaPath(slug, `/${id}`), { method: 'DELETE' }),
    onSettled: readAnew,
  })
  const arrange = useMutation({
    mutationFn: (order: readonly Media[]) => Promise.all(order.flatMap((media, at) => placed(slug, media, at))),
    onMutate: order => put(client, mediaKey(slug, owner), order),
    onSettled: readAnew,
  })
  return { describe, remove, arrange, readAnew }
}

function placed(slug: string, { id, position }: Media, at: number) {
  return position === at ? [] : [call(mediaPath(slug, `/${id}`), { method: 'PATCH', body: { position: at } })]
}

/** The new order is shown at once. */
function put(client: ReturnType<typeof useQueryClient>, key: unknown[], order: readonly Media[]): void {
  client.setQueryData<Page<Media>>(key, page => {
    const others = page?.data.filter(({ id }) => !order.some(media => media.id === id)) ?? []
    return page && { ...page, data: [...order, ...others] }
  })
}
