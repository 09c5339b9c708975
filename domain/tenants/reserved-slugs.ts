/** Words that a storefront's subdomain may not be: ours, those of mail and the web, and what could pass for us. */
const reserved = new Set(
  (
    'about account accounts admin api app assets auth billing blog cdn charity dashboard dev docs download edge files ftp ' +
    'gateway help host imap internal invoice jobs live localhost login logout mail media metrics my news ns ns1 ns2 office ' +
    'orders pay payment payments pop postmaster root sadu sale security settings shop signin signup smtp staging static ' +
    'status store stores super support system team tenant tenants test webhook webhooks webmail www'
  ).split(' '),
)

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug) || slug.startsWith('xn--') || slug.startsWith('sadu-')
}
