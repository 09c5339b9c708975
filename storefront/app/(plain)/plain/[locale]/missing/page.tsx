import { notFound } from 'next/navigation'

/** No store at this host: answered with the status 404 and the page of `not-found.tsx`. */
export default function MissingPage() {
  notFound()
}
