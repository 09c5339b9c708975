import { keepVisit, readVisit, wantsPrivacy } from './current-visit.ts'
import { landingOf } from './landing.ts'

/** Tells the API of a landing, once; a visit that goes on is only kept alive. Whatever fails, fails silently. */
export async function recordVisit(slug: string): Promise<void> {
  if (wantsPrivacy()) return keepVisit(undefined)
  const landing = landingOf({
    url: new URL(location.href),
    referrer: document.referrer,
    kept: readVisit(),
    now: Date.now(),
  })
  document.addEventListener('visibilitychange', keepAlive)
  if (!landing) return keepAlive()
  const { campaign, ...body } = landing
  const response = await fetch(`/v1/storefront/${slug}/visit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => undefined)
  if (!response?.ok) return
  const { visitId } = (await response.json()) as { visitId: string }
  keepVisit({ id: visitId, seenAt: Date.now(), campaign })
}

function keepAlive(): void {
  const kept = readVisit()
  if (kept) keepVisit({ ...kept, seenAt: Date.now() })
}
