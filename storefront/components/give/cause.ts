import type { Bilingual, Campaign, Picture } from '@/api/shapes.ts'

/** What a gift or a pledge is for, as its form needs it: a campaign, or the charity itself. */
export type Cause = {
  id: string
  slug: string
  name: Bilingual
  impact: Bilingual
  picture: Picture | null
  progress: Campaign['progress']
}

export function causeOf({ id, slug, name, impact, pictures, progress }: Campaign): Cause {
  return { id, slug, name, impact, picture: pictures[0] ?? null, progress }
}
