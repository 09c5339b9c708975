import { slugSkeleton } from './slug-skeleton.ts'

/** Words that a storefront's subdomain may not be: ours, those of mail and the web, and what could pass for us. */
const reserved = new Set(
  (
    'about account accounts admin administrator api app apps assets auth billing blog cdn charity checkout ' +
    'confirmation contact dashboard dev docs download edge files forgot-password ftp gateway help host imap internal ' +
    'invitations invoice jobs legal live localhost login logout mail media metrics my new news ns ns1 ns2 office ' +
    'official operator orders pay payment payments pop postmaster privacy reset-password root sale security settings ' +
    'shop signin signup smtp staging static status store stores super superadmin support system team tenant tenants ' +
    'terms test verify webhook webhooks webmail www zakat'
  ).split(' '),
)

/** Names that would be believed: ours, ways to pay, banks of the home market and its ministries. Short, and reviewed. */
const brands =
  'sadu knet visa mastercard paypal applepay googlepay benefitpay mada nbk kfh gulfbank burgan boubyan warba whatsapp moci mosa'.split(
    ' ',
  )

const reservedSkeletons = new Set([...reserved, ...brands].map(slugSkeleton))
const brandSkeletons = new Set(brands.map(slugSkeleton))

/** How a slug is written: 3 to 40 letters, digits and single dashes, none of them at an end. As the check of `tenants.slug`. */
const slugForm = /^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/

export type SlugObjection = 'malformed' | 'reserved' | 'look_alike'

/** What speaks against a slug whoever wants it; null where nothing does. Whether it is taken is the database's to say. */
export function objectionToSlug(slug: string): SlugObjection | null {
  if (isReservedSlug(slug)) return 'reserved'
  if (!slugForm.test(slug) || slug.includes('--')) return 'malformed'
  if (reservedSkeletons.has(slugSkeleton(slug))) return 'look_alike'
  return slug.split('-').some(part => brandSkeletons.has(slugSkeleton(part))) ? 'look_alike' : null
}

/** Reserved words, and whatever has one of the brands as a word of its own (`knet-pay`); `xn--` stands for other letters. */
export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug) || slug.startsWith('xn--') || slug.split('-').some(part => brands.includes(part))
}
