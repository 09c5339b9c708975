import { forbidden } from 'next/navigation'

/** A suspended store: answered with the status 403 and the neutral page of `forbidden.tsx`. */
export default function ClosedPage() {
  forbidden()
}
