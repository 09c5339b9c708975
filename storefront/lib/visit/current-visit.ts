import { asksForPrivacy, isKept, type KeptVisit } from './landing.ts'

const name = 'sadu-visit'

/** The visit that an order, a gift or a pledge belongs to; undefined when none was recorded. */
export function currentVisitId(): string | undefined {
  if (wantsPrivacy()) return undefined
  const kept = readVisit()
  return kept && isKept(kept, Date.now()) ? kept.id : undefined
}

export function wantsPrivacy(): boolean {
  return asksForPrivacy(navigator as Navigator & { globalPrivacyControl?: boolean })
}

export function readVisit(): KeptVisit | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<KeptVisit> | null
    const complete = kept && typeof kept.seenAt === 'number' && /^[0-9a-f-]{36}$/i.test(kept.id ?? '')
    return complete ? { id: kept.id ?? '', seenAt: kept.seenAt ?? 0, campaign: kept.campaign ?? '' } : undefined
  } catch {
    return undefined
  }
}

export function keepVisit(visit: KeptVisit | undefined): void {
  try {
    if (visit) localStorage.setItem(name, JSON.stringify(visit))
    else localStorage.removeItem(name)
  } catch {
    // A browser without storage has no visits.
  }
}
