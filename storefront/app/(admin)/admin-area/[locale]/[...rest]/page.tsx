import { notFound } from 'next/navigation'

// Outside the shell of a store, which waits for the person in the browser: by then the status would have been 200.
export default function UnknownPage() {
  notFound()
}
