import { notFound } from 'next/navigation'
import { Problem } from '@/api/problem.ts'
import { findCampaign } from '@/api/server.ts'
import type { Campaign } from '@/api/shapes.ts'

export async function campaignOr404(slug: string, key: string): Promise<Campaign> {
  try {
    return await findCampaign(slug, decodeURIComponent(key))
  } catch (problem) {
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 400)) notFound()
    throw problem
  }
}
