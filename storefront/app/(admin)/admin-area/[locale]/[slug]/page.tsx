import { redirect } from 'next/navigation'

/** A store opens with its orders: what came in is what a team looks for first. */
export default async function TenantPage({ params }: { params: Promise<{ slug: string }> }) {
  redirect(`/${(await params).slug}/orders`)
}
